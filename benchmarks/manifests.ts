import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadAll } from 'js-yaml';

/** The objects in a folder's files, by the folder inside that they stand in; lists of files for kustomize are no objects. */
export function readManifests(folder: string): Map<string, object[]> {
  const found = new Map<string, object[]>();
  for (const file of manifestFiles(folder)) {
    const inside = dirname(file);
    const objects = found.get(inside);
    const more = objectsIn(join(folder, file));
    if (objects) objects.push(...more);
    else found.set(inside, more);
  }
  return found;
}

/** The files of a folder that hold objects, ordered. */
export const manifestFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('kustomization.yaml'))
    .toSorted();

// An empty document between two marks is none.
const objectsIn = (file: string): object[] =>
  loadAll(readFileSync(file, 'utf8')).filter((document) => typeof document === 'object' && document !== null);

/** The objects that a file or a folder of files holds, as texts that are equal where the objects are, in an order of their own. */
export function canonical(path: string): string[] {
  const objects = statSync(path).isDirectory() ? [...readManifests(path).values()].flat() : objectsIn(path);
  return objects.map((object) => JSON.stringify(sorted(object))).toSorted();
}

/** Whether a file or folder holds these objects, each as often, and no others. */
export function holds(objects: readonly string[], path: string): boolean {
  const found = canonical(path);
  return found.length === objects.length && found.every((object, index) => object === objects[index]);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
