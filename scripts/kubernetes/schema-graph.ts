import type { ApiDocument, Schema } from './documents.js';

/** The kinds to generate, by schema name, each with the line that documents it. */
export type Docs = ReadonlyMap<string, string>;

/** The schema of this name; throws where the document lacks it. */
export function schemaOf(document: ApiDocument, name: string): Schema {
  const schema = document.schemas[name];
  if (!schema) throw new Error(`${document.version} has no schema ${name}`);
  return schema;
}

/** The schemas that this one names; what the status of a kind to generate holds is left out. */
export function referencesOf(document: ApiDocument, name: string, docs: Docs): string[] {
  const { properties = {}, ...rest } = schemaOf(document, name);
  const fields = Object.entries(properties).filter(([field]) => !(docs.has(name) && field === 'status'));
  const text = JSON.stringify([rest, ...fields.map(([, schema]) => schema)]);
  return [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, target = '']) => target);
}

/** Every schema that can be reached from these, themselves included. */
export function closure(document: ApiDocument, roots: Iterable<string>, docs: Docs): Set<string> {
  const found = new Set(roots);
  // A set also visits what is added on the way.
  for (const name of found) for (const target of referencesOf(document, name, docs)) found.add(target);
  return found;
}

/** The name of the type that a schema becomes. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
