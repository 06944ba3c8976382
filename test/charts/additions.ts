import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../../src/manifests/manifest.js';
import { titleOf } from './boutique.js';
import type { Leaf } from './leaves.js';

/** Values that ours has beyond theirs, and why. */
export interface Addition {
  /** Kind of the object; `*` stands for any. */
  readonly kind: string;
  /** Place of the value; `*` stands for the key of an item. */
  readonly path: string;
  /** All values that it may have, each of them in use. */
  readonly values: readonly unknown[];
  readonly reason: string;
}

/** An object that only ours has, and why. */
export interface AddedObject {
  /** Kind and name; `*` stands for any name. */
  readonly title: string;
  readonly reason: string;
}

/** Whether an addition is one that this entry explains. */
export function explains({ kind, path, values }: Addition, object: Manifest, leaf: Leaf): boolean {
  return (
    pattern(kind).test(object.kind) &&
    pattern(path).test(leaf.path) &&
    values.some((value) => isDeepStrictEqual(value, leaf.value))
  );
}

/** Whether an object that only ours has is one that this entry explains. */
export function explainsObject({ title }: AddedObject, object: Manifest): boolean {
  return pattern(title).test(titleOf(object));
}

/** The values among those that ours adds to an object which no entry explains. */
export function unexplained(object: Manifest, added: readonly Leaf[], entries: readonly Addition[]): Leaf[] {
  return added.filter((leaf) => !entries.some((entry) => explains(entry, object, leaf)));
}

function pattern(glob: string): RegExp {
  const escaped = glob.split('*').map((literal) => literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join(String.raw`[^[\]]*`)}$`);
}
