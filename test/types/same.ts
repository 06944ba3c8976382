/** Whether two types are the same for the compiler: keys, optional or not, unions and all. */
export type Same<A, B> =
  (<T>(value: T) => T extends A ? 1 : 2) extends <T>(value: T) => T extends B ? 1 : 2 ? true : false;

/** Does not compile where a comparison gives false. */
export type Holds<T extends true> = T;
