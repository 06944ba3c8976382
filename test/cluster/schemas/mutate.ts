import { type Keys, pointer, valueAt, withValue } from '../differential/json.js';
import type { Random } from '../differential/random.js';

/** What may stand where something else should. */
const STRANGE = JSON.parse(`[
  null, true, "", "a", "true", "5", "1Gi", "1GB", " 1 ", "aGk", "aGk=", "50%", "2030-01-31T12:00:00Z", "2030-01-31",
  "2030-01-31T12:00:00.000000Z", "2030-02-30T12:00:00Z", "2030-01-31T1:00:00Z", "10.0.0.1", "::1",
  0, 1, -1, 1.5, 255, 256, 2147483647, 2147483648, -2147483649, 9007199254740992, 1e19, 1e30, 1e-3,
  [], {}, [null], ["a"], ["a", "a"], [1, 2], [300], [{}], {"a": "b"}, {"a": 1}, {"a": null}, {"a": {}}, {"name": "a"}
]`) as readonly unknown[];

/** An object with one thing changed, and what was done. */
export function mutated(object: unknown, random: Random): { readonly object: unknown; readonly what: string } {
  const places = placesIn(object, []).filter((keys) => keys.length > 0 && !FIXED.has(pointer(keys)));
  const keys = random.pick(places);
  if (!keys) return { object, what: 'nothing' };
  const how = random.below(8);
  const above = keys.slice(0, -1);
  const parent = valueAt(object, above);
  const isMap = typeof parent === 'object' && parent !== null && !Array.isArray(parent);
  if (how === 0) return { object: withValue(object, keys, undefined), what: `drop ${pointer(keys)}` };
  if (how === 1 && isMap) {
    const name = random.pick(['unknown', String(keys.at(-1)).toUpperCase(), '', 'constructor']) as string;
    const added = [...above, name];
    return { object: withValue(object, added, random.pick(STRANGE)), what: `add ${pointer(added)}` };
  }
  if (how === 2 && Array.isArray(parent)) {
    const items: readonly unknown[] = parent;
    return { object: withValue(object, above, [...items, ...items]), what: `double ${pointer(above)}` };
  }
  const value = random.pick(STRANGE);
  return { object: withValue(object, keys, value), what: `${pointer(keys)} = ${JSON.stringify(value)}` };
}

/** What decides where the object is sent. */
const FIXED = new Set(['/apiVersion', '/kind', '/metadata', '/metadata/name', '/metadata/namespace']);

function placesIn(value: unknown, keys: Keys): Keys[] {
  if (typeof value !== 'object' || value === null) return [keys];
  const below = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [keys, ...below.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...keys, key]))];
}
