import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesVersion } from '../../src/kubernetes/versions.js';
import { jsonSchema } from './json-schema.js';

/** A kind, as in `{ apiVersion: 'apps/v1', kind: 'Deployment' }`. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Writes the schemas of our pack for kubeconform. @returns where it looks for them */
export function writeSchemas(folder: string, version: KubernetesVersion, kinds: readonly Kind[]): string {
  mkdirSync(folder, { recursive: true });
  for (const { apiVersion, kind } of kinds) {
    // By the names that kubeconform looks for: deployment-apps-v1.json.
    const [group = '', below] = apiVersion.split('/');
    const suffix = below === undefined ? group : `${group.split('.')[0]}-${below}`;
    const schema = jsonSchema(version, `${apiVersion} ${kind}`);
    writeFileSync(join(folder, `${kind.toLowerCase()}-${suffix}.json`), JSON.stringify(schema));
  }
  return `${folder}/{{ .ResourceKind }}{{ .KindSuffix }}.json`;
}
