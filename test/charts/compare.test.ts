import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/manifests/manifest.js';
import { skipWithoutShared } from '../shared-folder.js';
import { unexplained } from './additions.js';
import { ADDITIONS } from './boutique-additions.js';
import { ourManifests, pairsOf, theirManifests, titleOf } from './boutique.js';
import { additions, changes, comparable } from './compare.js';
import { keyedListsOf, leavesOf } from './leaves.js';

const skip = skipWithoutShared();
const pairs = skip ? [] : pairsOf(theirManifests(), ourManifests());

describe.skipIf(skip)('the comparison', () => {
  it.each(pairs)('names whichever value of $title is changed', ({ title, their, our }) => {
    for (const { path } of comparable(their)) {
      const named = changes(
        their,
        withLeaf(our, path, (holder, key) => (holder[key] = changed(holder[key]))),
      );
      expect(named).toContainEqual(expect.stringContaining(`${title} ${path}: `));
    }
  });

  it.each(pairs)('names whichever value of $title is left out', ({ title, their, our }) => {
    for (const { path } of comparable(their)) {
      const named = changes(
        their,
        withLeaf(our, path, (holder, key) => delete holder[key]),
      );
      expect(named).toContainEqual(expect.stringContaining(`${title} ${path}: `));
    }
  });

  it.each(pairs)('names whatever is added to $title beside a value', ({ their, our }) => {
    for (const { path } of comparable(our)) {
      const larger = withLeaf(our, path, (holder) => (holder['surprise'] = true));
      expect(unexplained(larger, additions(their, larger), ADDITIONS).map(({ key }) => key)).toEqual(['surprise']);
    }
  });

  it('names a list whose order is another', () => {
    const lists = pairs.flatMap(({ title, their, our }) =>
      keyedListsOf(their)
        .filter(({ keys }) => keys.length > 1)
        .map(({ path }) => ({ title, path, named: changes(their, reversed(our, path)) })),
    );
    expect(lists.length).toBeGreaterThan(0);
    for (const { title, path, named } of lists)
      expect(named).toEqual([expect.stringContaining(`${title} ${path}: theirs in order`)]);
  });
});

function withLeaf(
  manifest: Manifest,
  path: string,
  change: (holder: Record<string, unknown>, key: string) => void,
): Manifest {
  const copy = structuredClone(manifest);
  const leaf = leavesOf(copy).find((one) => one.path === path);
  if (leaf === undefined) throw new Error(`${titleOf(manifest)} has nothing at ${path}`);
  change(leaf.holder, leaf.key);
  return copy;
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value} `;
  return Array.isArray(value) ? [...(value as unknown[]), 'more'] : { more: true };
}

function reversed(manifest: Manifest, path: string): Manifest {
  const copy = structuredClone(manifest);
  const list = keyedListsOf(copy).find((one) => one.path === path);
  list?.items.reverse();
  return copy;
}
