/** The values of several environments, by environment. */
export type ValuesByEnvironment = Record<string, unknown>;

/** The values that clusters lay over those of their environments, by environment, and there by cluster. */
export type ValuesByCluster = Record<string, unknown>;

// Where nobody says values, nothing is known of them, and there are none.
type Said<T> = unknown extends T ? object : T;

/** What the clusters of an environment say, one of them or another. */
type OfClusters<Clusters> = { [Name in keyof Clusters]: Said<Clusters[Name]> }[keyof Clusters];

type Every<V, C> = { [Name in keyof V]: Said<V[Name]> }[keyof V] | { [Name in keyof C]: OfClusters<C[Name]> }[keyof C];

type Keys<T> = T extends unknown ? keyof T : never;

type KeysThatMayLack<T> = T extends unknown
  ? { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T]
  : never;

type ValueOf<T, Key> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never;

type AllOf<T> = { [Key in Exclude<Keys<T>, KeysThatMayLack<T>>]: ValueOf<T, Key> } & {
  [Key in KeysThatMayLack<T>]?: ValueOf<T, Key>;
};

/**
 * The values as `forEachCluster` gives them: every key that any environment or cluster has, with what any of them holds
 * there.
 */
export type Values<V extends ValuesByEnvironment, C extends ValuesByCluster = ValuesByCluster> = AllOf<Every<V, C>>;

/** What an environment must say itself: the keys that others have, but for those that all of its clusters say. */
type Missing<V extends ValuesByEnvironment, C extends ValuesByCluster, Name> = Omit<
  Values<V, C>,
  Name extends keyof C ? keyof OfClusters<C[Name]> & PropertyKey : never
>;

/** What every environment must have: `values`, where another one has a value that not all of its clusters say. */
export type WithValues<V extends ValuesByEnvironment, C extends ValuesByCluster, Name> =
  object extends Missing<V, C, Name>
    ? object
    : {
        /** What differs between environments: every key that another one has and not all clusters of this one say. */
        values: Missing<V, C, Name>;
      };
