import { loadAll } from 'js-yaml';
import type { Manifest } from '../../src/manifests/manifest.js';
import { customKindsOf } from '../../src/schemas/structural/definitions.js';
import type { CustomKind } from '../../src/schemas/structural/schema.js';

/** The custom kinds that texts of YAML define, ordered by apiVersion and kind. */
export function kindsIn(texts: readonly string[]): CustomKind[] {
  const objects = texts.flatMap((text) => loadAll(text) as (Manifest | null)[]);
  const idOf = ({ apiVersion, kind }: CustomKind): string => `${apiVersion} ${kind}`;
  const found = customKindsOf(objects.filter((object) => Boolean(object)) as Manifest[]);
  return found.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
