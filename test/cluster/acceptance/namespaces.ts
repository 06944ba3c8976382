import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, expectOk } from '../client/client.js';

const namespace = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });

/** The namespaces that must be there for these objects, and are none of them; `default` always is. */
export function namespacesBeside(objects: readonly Manifest[]): Manifest[] {
  const made = new Set(objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const named = new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []));
  return [...named].filter((name) => name !== 'default' && !made.has(name)).map(namespace);
}

/** Removes a namespace at once. Nobody runs who would empty it first, so it must be empty. */
export async function removeNamespace(client: Client, name: string): Promise<void> {
  expectOk(await client.delete(namespace(name)));
  const path = await client.pathOf(namespace(name), '/finalize');
  expectOk(await client.send({ method: 'PUT', path, body: { ...namespace(name), spec: { finalizers: [] } } }));
}
