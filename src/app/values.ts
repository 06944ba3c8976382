/** The values of several environments, by environment. */
export type ValuesByEnvironment = Record<string, unknown>;

type Keys<V extends ValuesByEnvironment> = { [Name in keyof V]: keyof V[Name] }[keyof V];

type KeysThatMayLack<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T];

type OptionalKeys<V extends ValuesByEnvironment> = { [Name in keyof V]: KeysThatMayLack<V[Name]> }[keyof V];

type ValueOf<V extends ValuesByEnvironment, Key> = {
  [Name in keyof V]: Key extends keyof V[Name] ? V[Name][Key] : never;
}[keyof V];

/** The values as `forEachCluster` gives them: every key that any environment has, with what any of them holds there. */
export type Values<V extends ValuesByEnvironment> = { [Key in Exclude<Keys<V>, OptionalKeys<V>>]: ValueOf<V, Key> } & {
  [Key in OptionalKeys<V>]?: ValueOf<V, Key>;
};

/** What every environment must have: `values`, where another one has a value. */
export type WithValues<V extends ValuesByEnvironment> =
  object extends Values<V>
    ? object
    : {
        /** What differs between environments: every key that another one has. */
        values: Values<V>;
      };
