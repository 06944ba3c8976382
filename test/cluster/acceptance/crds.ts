import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { builtInKind } from '../../../src/kubernetes/kinds.js';
import { groupOf, type Manifest } from '../../../src/manifests/manifest.js';
import { go } from '../binaries/go.js';
import { moduleFolder } from '../binaries/versions.js';
import { type Client, expectOk, nameOf } from '../client/client.js';
import { until } from '../client/until.js';

/** Go modules pinned by modules/crds, and where their CustomResourceDefinitions are. */
const SOURCES: Readonly<Record<string, string>> = {
  'sigs.k8s.io/gateway-api': 'config/crd/standard',
};

interface Definition extends Manifest {
  readonly spec: { readonly group: string; readonly names: { readonly kind: string } };
}

/** Every CustomResourceDefinition of the pinned modules. Downloads them where they are not in Go's cache. */
async function definitions(): Promise<Manifest[]> {
  const folder = moduleFolder('crds');
  const found: Manifest[] = [];
  for (const [module, path] of Object.entries(SOURCES)) {
    const { Dir } = JSON.parse(await go(folder, 'mod', 'download', '-json', module)) as { Dir: string };
    for (const file of readdirSync(join(Dir, path))
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()) {
      const documents = parseAllDocuments(readFileSync(join(Dir, path, file), 'utf8'));
      found.push(...documents.map((document) => document.toJS() as Manifest));
    }
  }
  return found.filter(({ kind }) => kind === 'CustomResourceDefinition');
}

/** Installs the definitions of all custom kinds among the objects, and waits until they are served. */
export async function installFor(client: Client, objects: readonly Manifest[]): Promise<void> {
  const custom = objects.filter(({ apiVersion, kind }) => builtInKind(apiVersion, kind) === undefined);
  if (custom.length === 0) return;
  const wanted = new Map(
    custom.map(({ apiVersion, kind }) => [`${groupOf(apiVersion)} ${kind}`, { apiVersion, kind }]),
  );
  for (const definition of (await definitions()) as Definition[]) {
    const { group, names } = definition.spec;
    const sample = wanted.get(`${group} ${names.kind}`);
    if (sample === undefined) continue;
    expectOk(await client.apply(definition));
    const path = await until(`${nameOf(definition)} to be served`, async () =>
      client.pathOf({ ...sample, metadata: { name: 'any', namespace: 'default' } }),
    );
    await until(`${path} to answer`, async () => {
      const { body } = await client.send({ method: 'GET', path });
      // Before it is served the path itself is not found, which is said in plain text.
      return typeof body === 'object';
    });
  }
}
