import { compareText, type Manifest } from './manifest.js';

// Any kind that is not named; custom kinds most of all. The likeliest, secrets from a vault and certificates, are mounted.
const OTHER = '';

// What others stand on comes first. Webhooks come last: one whose pods do not run yet refuses what comes after it.
const ORDER = [
  ['CustomResourceDefinition', 'Namespace', 'PriorityClass', 'StorageClass', 'RuntimeClass', 'IngressClass'],
  ['ResourceQuota', 'LimitRange', 'ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  ['ConfigMap', 'Secret', 'PersistentVolume', 'PersistentVolumeClaim', 'NetworkPolicy'],
  ['Service', 'EndpointSlice', 'Endpoints', OTHER],
  ['DaemonSet', 'StatefulSet', 'Deployment', 'ReplicaSet', 'Pod', 'Job', 'CronJob'],
  ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress', 'APIService'],
  ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
].flat();
const RANKS: ReadonlyMap<string, number> = new Map(ORDER.map((kind, rank) => [kind, rank]));

/** Orders objects as one would apply them: namespace, quota, access, configuration, services, workloads; then by name. */
export function compareApplyOrder(a: Manifest, b: Manifest): number {
  return rank(a) - rank(b) || compareText(a.kind, b.kind) || compareText(a.metadata.name, b.metadata.name);
}

function rank({ kind }: Manifest): number {
  return RANKS.get(kind) ?? ORDER.indexOf(OTHER);
}
