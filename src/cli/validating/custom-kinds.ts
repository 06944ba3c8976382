import { readFileSync } from 'node:fs';
import type { ManifestFile } from '../../manifests/read/read-file.js';
import type { SchemaOptions } from '../../schemas/built-in.js';
import { readSchemaFile } from '../../schemas/schema-file.js';
import { UsageError } from '../usage-error.js';
import { readAll } from './read-all.js';

/** The custom kinds of a cluster that these files are for: by definitions among them, and by what was given apart. */
export type CustomKinds = (files: readonly ManifestFile[]) => SchemaOptions;

/** Reads the definitions of custom kinds that are given apart, and files of schemas. */
export async function customKinds({
  crds = [],
  schemas = [],
}: {
  readonly crds?: readonly string[];
  readonly schemas?: readonly string[];
}): Promise<CustomKinds> {
  const apart = crds.length === 0 ? [] : await readAll(crds);
  if (apart.length > 0 && !apart.some(definesKinds)) {
    throw new UsageError(
      `there is no CustomResourceDefinition in ${crds.join(', ')}`,
      'name files or folders that hold the definitions, not objects of these kinds',
    );
  }
  const kinds = schemas.flatMap(readFile);
  const definedIn = (files: readonly ManifestFile[]) =>
    files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
  return (files) => ({ definitions: definedIn([...apart, ...files]), kinds });
}

const definesKinds = ({ objects }: ManifestFile): boolean =>
  objects.some(({ manifest }) => manifest.kind === 'CustomResourceDefinition');

function readFile(path: string) {
  try {
    return readSchemaFile(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `--schemas ${path}: ${error instanceof Error ? error.message : String(error)}`,
      'name a file that npm run schemas -- --from wrote',
    );
  }
}
