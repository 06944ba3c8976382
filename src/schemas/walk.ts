import { pointerOf } from '../kubernetes/pointer.js';
import { dotted, type Trail } from './place.js';
import type { StructureCode, StructureProblem } from './schemas.js';

/** One walk through an object. */
export interface Walk {
  /** Where it is: one list for the whole walk, so that a sound object costs no paths. */
  readonly trail: (string | number)[];
  readonly problems: StructureProblem[];
}

/** A walk that begins. */
export const startWalk = (...trail: Trail): Walk => ({ trail: [...trail], problems: [] });

/** Says what is wrong where a walk is: `says` follows the place, as in `is missing`. */
export function refuse({ trail, problems }: Walk, code: StructureCode, says: string, help: string): void {
  const place = trail.length === 0 ? 'the object' : dotted(trail);
  problems.push({ code, path: pointerOf(trail), message: `${place} ${says}`, help });
}

/** A map of JSON. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** Whether a value is a map: neither a list, nor null, nor a scalar. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Visits each value of a map that JSON would have, with the trail leading there. */
export function eachValue(map: JsonMap, walk: Walk, visit: (key: string, value: unknown) => void): void {
  const depth = walk.trail.length;
  for (const key of Object.keys(map)) {
    if (map[key] === undefined) continue;
    walk.trail[depth] = key;
    visit(key, map[key]);
  }
  walk.trail.length = depth;
}

/** Visits each item of a list, with the trail leading there. */
export function eachItem(items: readonly unknown[], walk: Walk, visit: (item: unknown, index: number) => void): void {
  const depth = walk.trail.length;
  items.forEach((item, index) => {
    walk.trail[depth] = index;
    visit(item, index);
  });
  walk.trail.length = depth;
}
