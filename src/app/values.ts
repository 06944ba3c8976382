/** The values of several environments, by environment. */
export type ValuesByEnvironment = Record<string, object>;

type KeysOfAny<V extends ValuesByEnvironment> = { [Name in keyof V]: keyof V[Name] }[keyof V];

/** The values as `forEachCluster` gives them: every key that any environment has, with what any of them holds there. */
export type Values<V extends ValuesByEnvironment> = {
  [Key in KeysOfAny<V>]: { [Name in keyof V]: Key extends keyof V[Name] ? V[Name][Key] : never }[keyof V];
};
