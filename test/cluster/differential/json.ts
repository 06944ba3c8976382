/** Where a value is: names of fields and places in lists. */
export type Keys = readonly (string | number)[];

/** What stands at a place; undefined where nothing does. */
export function valueAt(root: unknown, keys: Keys): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** A copy with another value at a place; undefined takes away what is there. Only what is on the way is copied. */
export function withValue(root: unknown, [key, ...rest]: Keys, value: unknown): unknown {
  if (key === undefined) return value;
  const below = typeof root === 'object' && root !== null ? (root as Record<string | number, unknown>)[key] : undefined;
  const inside = withValue(below, rest, value);
  if (Array.isArray(root)) {
    const items: readonly unknown[] = root;
    const at = Number(key);
    return inside === undefined ? items.toSpliced(at, 1) : [...items.slice(0, at), inside, ...items.slice(at + 1)];
  }
  const copy = { ...(root as Record<string, unknown> | null) };
  if (inside === undefined) delete copy[key];
  else copy[key] = inside;
  return copy;
}

/** A place as a JSON pointer. */
export const pointer = (keys: Keys): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
