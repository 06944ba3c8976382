import type { Manifest } from '../../../src/manifests/manifest.js';

/** What was done to a base. */
export interface Mutation {
  /** The operator's name. */
  readonly name: string;
  /** Where, whatever the item: `/spec/ports/[]/port`. */
  readonly path: string;
  /** The place itself and what stands there now, as JSON; undefined where it was taken away. */
  readonly at: string;
  readonly value: string | undefined;
}

/** An object to be judged by both. */
export interface Case {
  /** The kind of its base. */
  readonly kind: string;
  /** The name of its base. */
  readonly base: string;
  readonly mutations: readonly Mutation[];
  readonly object: Manifest;
  /** Whether the server must create it in earnest to judge it. */
  readonly real: boolean;
}
