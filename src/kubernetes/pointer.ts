const escaped = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** The JSON pointer to where these keys and indexes lead, one after the other. */
export const pointerOf = (keys: readonly (string | number)[]): string => below('', ...keys);

/** The JSON pointer to what stands below another place: `below('/metadata/labels', 'a/b')` is `/metadata/labels/a~1b`. */
export function below(path: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>((at, key) => `${at}/${escaped(key)}`, path);
}

/** The keys and indexes that a JSON pointer names: those of `/metadata/labels/a~1b` are metadata, labels and a/b. */
export const keysOf = (pointer: string): string[] => pointer.split('/').slice(1).map(unescaped);

/** What stands where these keys lead; undefined where the way ends before. */
export function valueAt(object: unknown, keys: readonly string[]): unknown {
  return keys.reduce((value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], object);
}
