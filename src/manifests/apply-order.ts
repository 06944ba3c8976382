import { compareText, type Manifest } from './manifest.js';

// What others stand on comes first: kinds in the order in which they are safe to apply.
const BEFORE_WORKLOADS = [
  ...['CustomResourceDefinition', 'Namespace', 'PriorityClass', 'StorageClass', 'RuntimeClass', 'IngressClass'],
  ...['ResourceQuota', 'LimitRange', 'ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  ...[
    'ConfigMap',
    'Secret',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'NetworkPolicy',
    'Service',
    'EndpointSlice',
    'Endpoints',
  ],
];
const WORKLOADS = ['DaemonSet', 'StatefulSet', 'Deployment', 'ReplicaSet', 'Pod', 'Job', 'CronJob'];
const AFTER_WORKLOADS = [
  ...['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress', 'APIService'],
  // Last, since a webhook whose pods do not run yet refuses what comes after it.
  ...['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
];
// Custom kinds stand before workloads: the likeliest ones, secrets from a vault and certificates, are what those mount.
const OTHER = '';
const RANK = new Map([...BEFORE_WORKLOADS, OTHER, ...WORKLOADS, ...AFTER_WORKLOADS].map((kind, rank) => [kind, rank]));

/** Orders objects as one would apply them: namespace, quota, access, configuration, services, workloads; then by name. */
export function compareApplyOrder(a: Manifest, b: Manifest): number {
  return rank(a) - rank(b) || compareText(a.kind, b.kind) || compareText(a.metadata.name, b.metadata.name);
}

function rank({ kind }: Manifest): number {
  return RANK.get(kind) ?? RANK.get(OTHER) ?? 0;
}
