/** The JSON pointer to what stands below another place: `below('/metadata/labels', 'a/b')` is `/metadata/labels/a~1b`. */
export function below(path: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>((at, key) => `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`, path);
}
