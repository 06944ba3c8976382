import type { Manifest } from '../../../../src/manifests/manifest.js';
import { leavesOf, leavesSet } from './leaves.js';
import type { Shape } from './shape.js';

/** How much of a kind's schema its bases set. */
export interface Coverage {
  readonly kind: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly missing: readonly string[];
}

/** How much of the schema of each kind the objects set together. */
export function coverageOf(objects: readonly Manifest[], shapes: ReadonlyMap<string, Shape>): Coverage[] {
  const ids = new Set(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  return [...ids].flatMap((id) => {
    const shape = shapes.get(id);
    if (shape === undefined) return [];
    const own = objects.filter(({ apiVersion, kind }) => `${apiVersion} ${kind}` === id);
    const leaves = leavesOf(shape);
    const set = new Set(own.flatMap((object) => leavesSet(shape, object)));
    const missing = [...leaves].filter((leaf) => !set.has(leaf));
    return [{ kind: id, share: 1 - missing.length / leaves.size, missing }];
  });
}
