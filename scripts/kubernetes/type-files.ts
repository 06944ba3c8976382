/**
 * The files of the generated types, by what they are about, and from which types each grows: a file holds all that can
 * be reached from these and that no file above it holds. So a file imports only from those above, and no two from each
 * other.
 */
export const TYPE_FILES: Readonly<Record<string, readonly string[]>> = {
  metadata: [
    'ObjectMeta',
    'LabelSelector',
    'LocalObjectReference',
    'ObjectReference',
    'TypedLocalObjectReference',
    'TypedObjectReference',
    'IntOrString',
    'Quantity',
  ],
  config: ['ConfigMap', 'ConfigMapKeySelector', 'Secret', 'SecretKeySelector', 'SecretReference'],
  scheduling: ['Affinity', 'NodeSelector', 'PriorityClass', 'Toleration', 'TopologySpreadConstraint'],
  storage: ['PersistentVolume', 'PersistentVolumeClaim', 'PersistentVolumeClaimTemplate', 'StorageClass'],
  volumes: ['Volume', 'VolumeDevice', 'VolumeMount'],
  container: ['Container', 'EphemeralContainer'],
  pod: ['Pod', 'PodTemplateSpec'],
  workloads: ['DaemonSet', 'Deployment', 'PodDisruptionBudget', 'ReplicaSet', 'StatefulSet'],
  jobs: ['CronJob', 'Job'],
  autoscaling: ['HorizontalPodAutoscaler'],
  networking: ['EndpointSlice', 'Ingress', 'IngressClass', 'NetworkPolicy', 'Service'],
  access: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding', 'ServiceAccount'],
  namespace: ['LimitRange', 'Namespace', 'ResourceQuota'],
};
