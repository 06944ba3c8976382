import { type Scope, scopeOf } from '../kubernetes/kinds.js';
import { fileNamePart, folderName } from './file-names.js';
import { groupOf, type Manifest } from './manifest.js';

/** The scope of custom kinds, by `<group>/<kind>`. */
export type CustomScopes = ReadonlyMap<string, Scope>;

const NONE: CustomScopes = new Map();

/** The folder of objects that live in no namespace; no namespace can have that name. */
export const CLUSTER_FOLDER = '_cluster';

/**
 * Where the file of an object goes: `<prefix>/<namespace>/<kind>-<name>.yaml`, or `<prefix>/_cluster/…` for cluster-wide
 * objects. A Namespace lies in its own folder, a namespaced object that names none in `default`, a custom kind is called
 * `<kind>.<group>`. A kind that is neither built in nor in `custom` counts as namespaced. Pure: the same object gets the
 * same path whatever else is there.
 * @param prefix folders before the namespace, such as `prod/seoul`; `''` for none. It is taken as it is.
 */
export function placeIn(manifest: Manifest, prefix: string, custom: CustomScopes = NONE): string {
  const file = `${fileNamePart(kindName(manifest))}-${fileNamePart(manifest.metadata.name)}.yaml`;
  return `${prefix === '' ? '' : `${prefix}/`}${folderOf(manifest, custom)}/${file}`;
}

/** What the CustomResourceDefinitions among the manifests say about the scope of their kinds. */
export function customScopes(manifests: Iterable<Manifest>): CustomScopes {
  const scopes = new Map<string, Scope>();
  for (const manifest of manifests) {
    if (manifest.kind !== 'CustomResourceDefinition' || groupOf(manifest.apiVersion) !== 'apiextensions.k8s.io')
      continue;
    const { group, names, scope } = (manifest.spec ?? {}) as {
      group?: string;
      names?: { kind?: string };
      scope?: Scope;
    };
    if (scope === 'Cluster' || scope === 'Namespaced') scopes.set(`${group}/${names?.kind}`, scope);
  }
  return scopes;
}

function kindName({ apiVersion, kind }: Manifest): string {
  const name = kind.toLowerCase();
  return scopeOf(apiVersion, kind) === undefined ? `${name}.${groupOf(apiVersion)}` : name;
}

function folderOf({ apiVersion, kind, metadata }: Manifest, custom: CustomScopes): string {
  if (apiVersion === 'v1' && kind === 'Namespace') return folderName(metadata.name);
  const builtIn = scopeOf(apiVersion, kind);
  const scope = builtIn ?? (metadata.namespace ? 'Namespaced' : custom.get(`${groupOf(apiVersion)}/${kind}`));
  return scope === 'Cluster' ? CLUSTER_FOLDER : folderName(metadata.namespace || 'default');
}
