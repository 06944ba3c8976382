import type { Placed } from '../../../src/output/output-file.js';

/** An object of a cluster, with fields of its own beside its metadata. */
export function placed(
  apiVersion: string,
  kind: string,
  name: string,
  {
    namespace,
    prefix = 'prod/seoul',
    ...fields
  }: { namespace?: string; prefix?: string; [field: string]: unknown } = {},
): Placed {
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  return { manifest: { apiVersion, kind, metadata, ...fields }, prefix, construct: `${name} (${kind})` };
}

/** A map with a workload, in two clusters, beside what belongs to no map. */
export const SHOP: readonly Placed[] = [
  placed('apps/v1', 'Deployment', 'api', { namespace: 'shop' }),
  placed('v1', 'Service', 'api', { namespace: 'shop' }),
  placed('v1', 'Namespace', 'shop'),
  placed('v1', 'ServiceAccount', 'api', { namespace: 'shop' }),
  placed('v1', 'Namespace', 'billing'),
  placed('v1', 'ConfigMap', 'loose'),
  placed('rbac.authorization.k8s.io/v1', 'ClusterRole', 'shop'),
  placed('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'gadgets.acme.io'),
  placed('v1', 'Namespace', 'shop', { prefix: 'dev/local' }),
];
