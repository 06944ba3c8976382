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

interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The text of every file of the pinned modules. Downloads those that are not in Go's cache. */
async function files(): Promise<string[]> {
  const found: string[] = [];
  for (const [module, path] of Object.entries(SOURCES)) {
    const { Dir } = JSON.parse(await go(moduleFolder('crds'), 'mod', 'download', '-json', module)) as { Dir: string };
    const names = readdirSync(join(Dir, path)).filter((name) => name.endsWith('.yaml'));
    found.push(...names.map((name) => readFileSync(join(Dir, path, name), 'utf8')));
  }
  return found;
}

/** The definitions of custom kinds; those that no module has are left out. */
async function definitionsOf(kinds: readonly Kind[]): Promise<[Definition, Kind][]> {
  // These files are large: only what can be meant is parsed.
  const near = (await files()).filter((text) => kinds.some(({ kind }) => text.includes(`kind: ${kind}\n`)));
  const documents = near.flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as Definition));
  return kinds.flatMap((wanted) => {
    const found = documents.find(
      ({ kind, spec }) =>
        kind === 'CustomResourceDefinition' &&
        spec.group === groupOf(wanted.apiVersion) &&
        spec.names.kind === wanted.kind,
    );
    return found === undefined ? [] : [[found, wanted] as [Definition, Kind]];
  });
}

/** Installs the definitions of all custom kinds among the objects, and waits until they are served. */
export async function installFor(client: Client, objects: readonly Manifest[]): Promise<void> {
  const missing = new Map<string, Kind>();
  for (const { apiVersion, kind } of objects) {
    if (builtInKind(apiVersion, kind) === undefined && !(await isServed(client, { apiVersion, kind }))) {
      missing.set(`${apiVersion} ${kind}`, { apiVersion, kind });
    }
  }
  if (missing.size === 0) return;
  for (const [definition, kind] of await definitionsOf([...missing.values()])) {
    expectOk(await client.apply(definition));
    await until(`${nameOf(definition)} to be served`, async () => isServed(client, kind));
  }
}

async function isServed(client: Client, { apiVersion, kind }: Kind): Promise<boolean> {
  try {
    const path = await client.pathOf({ apiVersion, kind, metadata: { name: 'any', namespace: 'default' } });
    // Before it is served the path itself is not found, which is said in plain text.
    return typeof (await client.send({ method: 'GET', path })).body === 'object';
  } catch {
    return false;
  }
}
