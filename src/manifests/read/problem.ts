/** Why a text, or a part of it, is no Kubernetes object. */
export type ReadCode =
  | 'encoding'
  | 'syntax'
  | 'template'
  | 'duplicate-key'
  | 'unsupported-value'
  | 'too-large'
  | 'not-an-object';

/** What keeps a part of a text from being read, and which part. */
export interface ReadProblem {
  readonly code: ReadCode;
  /** What is wrong, one line. */
  readonly message: string;
  /** What to write instead, one line. */
  readonly help: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  /** How much of the text is meant, at least 1. */
  readonly length: number;
  /** Where the first of two things is that may be there once. */
  readonly other?: number;
}
