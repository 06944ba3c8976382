import type { Manifest } from '../manifests/manifest.js';

/** What can be wrong with an object's structure; one rule each says so. */
export type StructureCode =
  | 'removed-kind'
  | 'unknown-kind'
  | 'unknown-field'
  | 'wrong-type'
  | 'not-allowed'
  | 'missing-field'
  | 'bad-format'
  | 'duplicate-item'
  | 'custom-rule'
  | 'dropped-field';

/** A place where an object is not what its schema says. */
export interface StructureProblem {
  /** What kind of problem it is; the rule of that code tells it. */
  readonly code: StructureCode;
  /** A JSON pointer into the object. */
  readonly path: string;
  /** What is wrong, one line. */
  readonly message: string;
  /** What to write instead, one line. */
  readonly help: string;
}

/** The schemas of all kinds that a cluster serves. */
export interface Schemas {
  /** What is wrong with the structure of an object; a kind without a schema is a problem too. */
  judge(object: Manifest): readonly StructureProblem[];
}
