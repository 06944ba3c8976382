import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../../src/manifests/manifest.js';
import { titleOf } from './boutique.js';
import { keyedListsOf, type Leaf, leavesOf } from './leaves.js';

// Whoever writes an application anew labels it in its own way; what the selectors find is compared on its own.
const APART = ['/metadata/labels', '/spec/selector', '/spec/template/metadata/labels'];

/** What of their object is not in ours as they wrote it, a line each: values, and the order of what runs in order. */
export function changes(theirs: Manifest, ours: Manifest): string[] {
  const own = new Map(comparable(ours).map(({ path, value }) => [path, value]));
  const lists = new Map(keyedListsOf(ours).map(({ path, keys }) => [path, keys]));
  return [
    ...comparable(theirs)
      .filter(({ path, value }) => !isDeepStrictEqual(own.get(path), value))
      .map(({ path, value }) => `${titleOf(theirs)} ${path}: theirs ${show(value)}, ours ${show(own.get(path))}`),
    ...keyedListsOf(theirs)
      .map(({ path, keys }) => ({ path, keys, found: lists.get(path)?.filter((key) => keys.includes(key)) }))
      .filter(({ keys, found }) => !isDeepStrictEqual(found, keys))
      .map(({ path, keys, found }) => `${titleOf(theirs)} ${path}: theirs in order ${show(keys)}, ours ${show(found)}`),
  ];
}

/** The values that our object holds where theirs has none. */
export function additions(theirs: Manifest, ours: Manifest): Leaf[] {
  const known = new Set(comparable(theirs).map(({ path }) => path));
  return comparable(ours).filter(({ path }) => !known.has(path));
}

/** The values of an object that are compared. */
export function comparable(manifest: Manifest): Leaf[] {
  return leavesOf(manifest).filter(({ path }) => !APART.some((prefix) => `${path}/`.startsWith(`${prefix}/`)));
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
