import { scopeOf } from '../kubernetes/kinds.js';

/** The metadata of a Kubernetes object: what is looked into here, and the rest. */
interface Metadata {
  /** Name of the object, unique among its kind and namespace. */
  readonly name: string;
  /** Namespace the object lives in; absent on cluster-wide objects. */
  readonly namespace?: string;
  /** What selectors match. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Notes for tools and people, which nothing selects by. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A Kubernetes object as plain JSON: what constructs render and what stands in a file. */
export interface Manifest {
  /** Group and version, such as `apps/v1`; just the version for the core group. */
  readonly apiVersion: string;
  /** Kind, such as `Deployment`. */
  readonly kind: string;
  /** Its name, namespace, labels and annotations. */
  readonly metadata: Metadata;
  readonly [field: string]: unknown;
}

/** What makes an object one and the same object in a cluster, whatever its version and content. */
export interface Identity {
  /** API group, `''` for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Namespace where the object lands: `default` when a namespaced kind names none, `''` for cluster-wide kinds. */
  readonly namespace: string;
  readonly name: string;
}

/** The identity of an object. A kind that is not built in keeps the namespace as it is written, `''` when absent. */
export function identityOf(manifest: Manifest): Identity {
  const { apiVersion, kind, metadata } = manifest;
  const scope = scopeOf(apiVersion, kind);
  const namespace = scope === 'Cluster' ? '' : metadata.namespace || (scope === 'Namespaced' ? 'default' : '');
  return { group: groupOf(apiVersion), kind, namespace, name: metadata.name };
}

/** The API group of an apiVersion: `apps` of `apps/v1`, `''` of `v1`. */
export function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
}

/** The identity as one string, `<group>/<kind>/<namespace>/<name>`: equal exactly when the identities are. */
export function keyOf({ group, kind, namespace, name }: Identity): string {
  return [group, kind, namespace, name].map(escapeSlash).join('/');
}

/** Orders identities by group, kind, namespace and name, the same on every machine. */
export function compareIdentities(a: Identity, b: Identity): number {
  return (
    compareText(a.group, b.group) ||
    compareText(a.kind, b.kind) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.name, b.name)
  );
}

/** Orders text by code unit; `localeCompare` would follow the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// A slash is not allowed in any of the parts; should one be there, two objects must not become one.
function escapeSlash(part: unknown): string {
  // What a file holds may be no text, whatever its type says.
  const text = String(part);
  return /[%/]/.test(text) ? text.replaceAll('%', '%25').replaceAll('/', '%2F') : text;
}
