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
  claims: ['PersistentVolumeClaim', 'PersistentVolumeClaimTemplate', 'StorageClass'],
  disks: [
    'AWSElasticBlockStoreVolumeSource',
    'AzureDiskVolumeSource',
    'FCVolumeSource',
    'GCEPersistentDiskVolumeSource',
    'PhotonPersistentDiskVolumeSource',
    'VsphereVirtualDiskVolumeSource',
  ],
  'persistent-volumes': ['PersistentVolume'],
  'projected-volumes': [
    'ConfigMapVolumeSource',
    'DownwardAPIVolumeSource',
    'ProjectedVolumeSource',
    'SecretVolumeSource',
  ],
  volumes: ['Volume', 'VolumeDevice', 'VolumeMount'],
  env: ['EnvFromSource', 'EnvVar'],
  probes: ['Lifecycle', 'Probe'],
  'security-context': ['SecurityContext'],
  container: ['Container', 'EphemeralContainer'],
  pod: ['Pod', 'PodTemplateSpec'],
  workloads: ['DaemonSet', 'Deployment', 'PodDisruptionBudget', 'ReplicaSet', 'StatefulSet'],
  jobs: ['CronJob', 'Job'],
  autoscaling: ['HorizontalPodAutoscaler'],
  services: ['EndpointSlice', 'Service'],
  ingress: ['Ingress', 'IngressClass'],
  'network-policy': ['NetworkPolicy'],
  access: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding', 'ServiceAccount'],
  namespace: ['LimitRange', 'Namespace', 'ResourceQuota'],
};
