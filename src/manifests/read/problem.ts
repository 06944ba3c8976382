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

/** A place in a file as people count. */
export interface TextPlace {
  /** Which document of the file, from 1. */
  readonly document?: number;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant, at least 1. */
  readonly length: number;
  /** The line without its end. */
  readonly text: string;
}

/** What keeps a part of a file from being read. */
export interface FileProblem {
  readonly code: ReadCode;
  readonly message: string;
  readonly help: string;
  readonly place: TextPlace;
}
