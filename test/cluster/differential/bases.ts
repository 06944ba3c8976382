import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { podTemplatePath } from '../../../src/kubernetes/kinds.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { valueAt, withValue } from './json.js';

const folder = fileURLToPath(new URL('bases', import.meta.url));

/** In place of a template: which pods of Pod.yaml it is made of, and what is other than there. */
interface Template {
  readonly pods: readonly string[];
  readonly spec?: object;
}

/** Objects that a server takes as they are, rich in fields: what cases are made from. A workload has one for each pod. */
export function bases(): Manifest[] {
  const written = readdirSync(folder).toSorted().flatMap(documents);
  const pods = new Map(written.filter(({ kind }) => kind === 'Pod').map((pod) => [pod.metadata.name, pod]));
  return written.flatMap((object) => {
    const path = podTemplatePath(object.apiVersion, object.kind);
    if (path === undefined || path.length === 0) return [object];
    const { pods: names, spec } = valueAt(object, path) as Template;
    return names.map((name) => {
      const pod = pods.get(name);
      if (pod === undefined) throw new Error(`${object.kind} ${object.metadata.name}: no pod is called ${name}`);
      const { name: _, namespace: __, ...metadata } = pod.metadata;
      const template = { metadata, spec: { ...(pod['spec'] as object), ...spec } };
      const named = names.length > 1 ? { name: `${object.metadata.name}-${name}` } : {};
      return withValue({ ...object, metadata: { ...object.metadata, ...named } }, path, template) as Manifest;
    });
  });
}

const documents = (file: string): Manifest[] =>
  parseAllDocuments(readFileSync(`${folder}/${file}`, 'utf8')).map((document) => document.toJS() as Manifest);
