import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Keys, valueAt, withValue } from './json.js';
import { isFields } from './mutations/place.js';
import type { ServerVerdict } from './oracle.js';
import type { Shape } from './schema/shape.js';

/** How often a base is asked about before it is given up. */
const TRIES = 60;

/**
 * A base without what this server does not know, drops, or names in its refusal; undefined where nothing is left that it
 * takes. Bases are written for the newest version.
 */
export async function fitted(
  base: Manifest,
  shape: Shape,
  judge: (object: Manifest) => Promise<ServerVerdict>,
): Promise<Manifest | undefined> {
  let object = known(base, shape) as Manifest;
  for (let tries = 0; tries < TRIES; tries++) {
    const { accepted, dropped, paths } = await judge(object);
    const wrong = accepted ? dropped : paths;
    if (accepted && wrong.length === 0) return object;
    const places = wrong.flatMap((path) => nearest(object, path)).filter((place) => place.length > 1);
    if (places.length === 0) return undefined;
    // One refusal may lead to the next; what is dropped is dropped. The last first, so that places in lists stay.
    for (const place of accepted ? places.toReversed() : places.slice(0, 1)) {
      object = withValue(object, place, undefined) as Manifest;
    }
  }
  return undefined;
}

/** The same without fields that the schema lacks. */
function known(value: unknown, shape: Shape): unknown {
  const item = shape.item();
  if (Array.isArray(value)) return item ? value.map((one: unknown) => known(one, item)) : value;
  if (!isFields(value)) return value;
  if (item)
    return Object.fromEntries(Object.entries(value).map(([key, one]): [string, unknown] => [key, known(one, item)]));
  const fields = shape.fields();
  if (fields.size === 0) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
      const field = fields.get(key);
      return field ? [[key, known(one, field)]] : [];
    }),
  );
}

/** The place that a pointer names, or the one above that is there; a name's slashes may have been taken for steps. */
function nearest(object: Manifest, path: string): Keys[] {
  const keys: (string | number)[] = [];
  for (const part of path.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = [...keys, Array.isArray(valueAt(object, keys)) ? Number(key) : key];
    if (valueAt(object, next) === undefined) break;
    keys.push(next.at(-1) ?? '');
  }
  return keys.length > 0 ? [keys] : [];
}
