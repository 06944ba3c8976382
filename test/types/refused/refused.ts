/** Pieces of programs that must not compile. */
export interface Refused {
  /** What stands before each of them: it compiles. */
  readonly given: string;
  readonly rows: readonly {
    /** What is wrong, and what would come of it in the cluster. */
    readonly name: string;
    /** The piece, with all that the compiler underlines between « and ». */
    readonly code: string;
    /** A piece of the compiler's message. */
    readonly says: string;
  }[];
}
