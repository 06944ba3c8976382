import { parseAllDocuments } from 'yaml';
import { builtInKind } from '../../../src/kubernetes/kinds.js';
import { groupOf, type Manifest } from '../../../src/manifests/manifest.js';
import { definitionFiles } from '../binaries/definitions.js';
import { type Client, expectOk, nameOf } from '../client/client.js';
import { until } from '../client/until.js';

interface Definition extends Manifest {
  readonly spec: { readonly group: string; readonly names: { readonly kind: string } };
}

interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The definitions of custom kinds; those that no module has are left out. */
async function definitionsOf(kinds: readonly Kind[]): Promise<[Definition, Kind][]> {
  // These files are large: only what can be meant is parsed.
  const near = (await definitionFiles()).filter((text) => kinds.some(({ kind }) => text.includes(`kind: ${kind}\n`)));
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
    // Created, not applied: an older server drops what it does not know of a definition, where applying fails over it.
    expectOk(await client.create(definition));
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
