import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One resource that a server serves, from its discovery. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

/** A schema of OpenAPI 3.0, as far as Kubernetes uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  readonly 'x-kubernetes-group-version-kind'?: readonly Pick<Resource, 'group' | 'version' | 'kind'>[];
}

/** What one version of the server publishes of its API. */
export interface ApiDocument {
  /** '1.36' */
  readonly version: string;
  readonly resources: readonly Resource[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Reads every v1.NN.json.gz of a folder, oldest first. */
export function readDocuments(folder: string): ApiDocument[] {
  return readdirSync(folder)
    .flatMap((file) => /^v1\.(\d+)\.json\.gz$/.exec(file) ?? [])
    .filter((part) => /^\d+$/.test(part))
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((minor) => {
      const text = gunzipSync(readFileSync(join(folder, `v1.${minor}.json.gz`))).toString('utf8');
      const { resources, schemas } = JSON.parse(text) as Omit<ApiDocument, 'version'>;
      return { version: `1.${minor}`, resources, schemas };
    });
}
