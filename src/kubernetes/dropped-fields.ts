import type { Feature, FeatureGate } from './versions.js';

/** A field that a server's schema knows, and that the server leaves out of what it stores without a word. */
export interface DroppedField {
  /** The type of the API that has it, as in `Container`. */
  readonly type: string;
  readonly field: string;
  /** What a server must have to keep it; undefined where no known version can be made to. */
  readonly needs: Feature | FeatureGate | undefined;
  /** The field whose items alone are concerned, as in `initContainers`. @default everywhere */
  readonly within?: string;
  /** The one value that is no loss, since it says what its absence says. @default none */
  readonly harmless?: unknown;
}

/** Every such field of the kinds that constructs make. */
export const DROPPED_FIELDS: readonly DroppedField[] = [
  { type: 'Container', field: 'resizePolicy', needs: 'resizePolicy' },
  { type: 'Container', field: 'restartPolicy', needs: 'nativeSidecars', within: 'initContainers' },
  { type: 'Container', field: 'restartPolicy', needs: 'containerRestart', within: 'containers' },
  { type: 'Container', field: 'restartPolicyRules', needs: 'containerRestart' },
  { type: 'EndpointHints', field: 'forNodes', needs: 'preferSameTraffic' },
  { type: 'EnvVarSource', field: 'fileKeyRef', needs: 'fileKeys' },
  { type: 'EphemeralContainer', field: 'resizePolicy', needs: 'resizePolicy' },
  { type: 'HPAScalingRules', field: 'tolerance', needs: 'autoscalerTolerance' },
  { type: 'JobSpec', field: 'backoffLimitPerIndex', needs: 'jobBackoffPerIndex' },
  { type: 'JobSpec', field: 'managedBy', needs: 'jobManagedBy' },
  { type: 'JobSpec', field: 'maxFailedIndexes', needs: 'jobBackoffPerIndex' },
  { type: 'JobSpec', field: 'podReplacementPolicy', needs: 'jobPodReplacement' },
  { type: 'JobSpec', field: 'successPolicy', needs: 'jobSuccessPolicy' },
  { type: 'Lifecycle', field: 'stopSignal', needs: 'ContainerStopSignals' },
  { type: 'LifecycleHandler', field: 'sleep', needs: 'sleepHook' },
  { type: 'PersistentVolumeClaimSpec', field: 'volumeAttributesClassName', needs: 'volumeAttributesClass' },
  { type: 'PersistentVolumeSpec', field: 'volumeAttributesClassName', needs: 'volumeAttributesClass' },
  { type: 'PodAffinityTerm', field: 'matchLabelKeys', needs: 'podAffinityLabelKeys' },
  { type: 'PodAffinityTerm', field: 'mismatchLabelKeys', needs: 'podAffinityLabelKeys' },
  { type: 'PodCertificateProjection', field: 'userAnnotations', needs: 'podCertificateAnnotations' },
  { type: 'PodSecurityContext', field: 'seLinuxChangePolicy', needs: 'seLinuxChangePolicy' },
  { type: 'PodSecurityContext', field: 'supplementalGroupsPolicy', needs: 'supplementalGroupsPolicy' },
  { type: 'PodSpec', field: 'hostnameOverride', needs: 'hostnameOverride' },
  { type: 'PodSpec', field: 'hostUsers', needs: 'userNamespaces', harmless: true },
  { type: 'PodSpec', field: 'resourceClaims', needs: 'resourceClaims' },
  { type: 'PodSpec', field: 'resources', needs: 'podResources' },
  { type: 'PodSpec', field: 'schedulingGroup', needs: undefined },
  { type: 'PodSpec', field: 'workloadRef', needs: undefined },
  { type: 'ResourceRequirements', field: 'claims', needs: 'resourceClaims' },
  { type: 'RollingUpdateStatefulSetStrategy', field: 'maxUnavailable', needs: 'MaxUnavailableStatefulSet' },
  { type: 'SecurityContext', field: 'procMount', needs: 'procMount', harmless: 'Default' },
  { type: 'ServiceSpec', field: 'trafficDistribution', needs: 'trafficDistribution' },
  { type: 'TypedObjectReference', field: 'namespace', needs: 'CrossNamespaceVolumeDataSource' },
  { type: 'Volume', field: 'image', needs: 'imageVolumes' },
  { type: 'VolumeMount', field: 'recursiveReadOnly', needs: 'recursiveReadOnlyMounts' },
  { type: 'VolumeProjection', field: 'clusterTrustBundle', needs: 'ClusterTrustBundleProjection' },
  { type: 'VolumeProjection', field: 'podCertificate', needs: 'PodCertificateRequest' },
];
