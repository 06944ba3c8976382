import { CLUSTER_FOLDER, customScopes, placeIn } from '../manifests/layout.js';
import { compareText, type Manifest } from '../manifests/manifest.js';

/** A folder of objects, the smallest that a controller takes as one. */
export interface Leaf {
  /** Its path below the folder of its cluster, e.g. `shop` or `_cluster`. */
  readonly folder: string;
  /** The namespace of its objects; absent for those of the whole cluster. */
  readonly namespace?: string;
}

/** A cluster that is delivered to. */
export interface Target {
  /** `<environment>/<cluster>`; absent for the cluster of an App without environments. */
  readonly label?: string;
  /** The folders of its objects, in order. */
  readonly leaves: readonly Leaf[];
}

/** Where a controller runs, and its objects with it. */
export interface Seat {
  /** `<environment>/<cluster>` of that cluster; absent for that of an App without environments. */
  readonly label?: string;
  readonly namespace: string;
}

/** The folder of a controller's objects, below the output folder. */
export const seatFolder = ({ label, namespace }: Seat): string =>
  label === undefined ? namespace : `${label}/${namespace}`;

/** The folders that objects of one cluster lie in, in order. */
export function leavesOf(manifests: readonly Manifest[]): Leaf[] {
  const custom = customScopes(manifests);
  const leaves = new Map<string, Leaf>();
  for (const manifest of manifests) {
    const folder = placeIn(manifest, '', custom).split('/')[0] ?? '';
    if (!leaves.has(folder))
      leaves.set(folder, folder === CLUSTER_FOLDER ? { folder } : { folder, namespace: namespaceOf(manifest) });
  }
  return [...leaves.values()].toSorted((a, b) => compareText(a.folder, b.folder));
}

function namespaceOf({ apiVersion, kind, metadata }: Manifest): string {
  return apiVersion === 'v1' && kind === 'Namespace' ? metadata.name : metadata.namespace || 'default';
}

/**
 * The name of an Application or a Kustomization: dots between the parts, which no part has, so that no two places get one
 * name. That of the whole cluster has no last part.
 */
export const deliveryName = (id: string, label: string | undefined, { namespace }: Omit<Leaf, 'folder'>): string =>
  [id, ...(label?.split('/') ?? []), ...(namespace === undefined ? [] : [namespace])].join('.');
