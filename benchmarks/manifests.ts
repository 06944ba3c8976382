import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The objects in a folder's files, by the folder inside that they stand in; lists of files for kustomize are no objects. */
export function readManifests(folder: string): Map<string, object[]> {
  const found = new Map<string, object[]>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.yaml') && !file.endsWith('kustomization.yaml'),
  );
  for (const file of files.toSorted()) {
    const objects = parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
      (document) => document.toJS() as object,
    );
    const inside = dirname(file);
    found.set(inside, [...(found.get(inside) ?? []), ...objects]);
  }
  return found;
}

/** Objects as texts that are equal where the objects are, in an order of their own. */
export function canonical(manifests: ReadonlyMap<string, readonly object[]>): string[] {
  return [...manifests.values()]
    .flat()
    .map((object) => JSON.stringify(sorted(object)))
    .toSorted();
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
