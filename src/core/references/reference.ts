import type { Party, Where } from './party.js';

const REFERENCE = Symbol.for('servicemap.reference');

/**
 * A value that is known only when manifests are rendered, such as `db.host`.
 * Give it to `env`, `args`, `mounts` or `uses`; to build a string of it, write text`…`.
 */
export abstract class Reference {
  /** Brand, so that a reference made by another copy of the SDK counts. */
  readonly [REFERENCE] = true;

  /** What it stands for; told apart by this, never by class. */
  abstract readonly type: 'endpoint' | 'key' | 'text' | 'volume';

  /** Says that `user` uses this: opens the path, draws the edge, and checks that it can work. */
  abstract connect(user: Party, where: Where): void;

  /** The value for an object that is not ours, as cdk8s asks for it. */
  abstract resolve(): unknown;

  /**
   * Always throws: a reference has no text yet.
   * @throws TypeError that says to write text`…`
   */
  toString(): string {
    throw new TypeError(
      'a reference was turned into a string before its value is known; write text`http://${api.ports.http.address}` (import { text } from "servicemap") instead of a plain template or +',
    );
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  /**
   * Always throws, as `toString` does: JSON would hold no text either.
   * @throws TypeError that says to write text`…`
   */
  toJSON(): unknown {
    return this.toString();
  }
}

/** Whether this is a reference, of this or another copy of the SDK. */
export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && REFERENCE in value;
}
