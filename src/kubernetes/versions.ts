/** Every version whose API is known, oldest first. */
export const KUBERNETES_VERSIONS = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;

/** A minor version of Kubernetes whose API is known, as in `'1.34'`. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** The oldest version whose API is known. */
export const OLDEST: KubernetesVersion = '1.28';

/** The newest version whose API is known. */
export const NEWEST: KubernetesVersion = '1.36';

/** What a cluster runs when nothing says so: the oldest of the three newest, so that manifests also run on newer ones. */
export const DEFAULT_VERSION: KubernetesVersion = '1.34';

/** Whether a value is a version whose API is known. */
export function isKubernetesVersion(value: unknown): value is KubernetesVersion {
  return KUBERNETES_VERSIONS.some((known) => known === value);
}

/** Whether `version` is `wanted` or newer. */
export function atLeast(version: KubernetesVersion, wanted: KubernetesVersion): boolean {
  return KUBERNETES_VERSIONS.indexOf(version) >= KUBERNETES_VERSIONS.indexOf(wanted);
}

/**
 * What came after the oldest known version, by the first version whose server has it on by default. Before that the
 * server drops the field without a word, or refuses the value, even where its schema knows it already.
 */
const FEATURES = {
  /** `restartPolicy: Always` of an init container: a sidecar that starts first and does not keep a Job from ending. */
  nativeSidecars: '1.29',
  /** `backoffLimitPerIndex` and `maxFailedIndexes` of a Job. */
  jobBackoffPerIndex: '1.29',
  /** `podReplacementPolicy` of a Job. */
  jobPodReplacement: '1.29',
  /** `externalTrafficPolicy` of a Service of type ClusterIP that has `externalIPs`. */
  externalPolicyOfExternalIPs: '1.29',
  /** The API group of a claim's data source is judged. */
  dataSourceGroups: '1.29',
  /** `status.hostIPs` as a source of environment variables. */
  hostIPs: '1.29',
  /** `sleep` of a container's lifecycle hooks. */
  sleepHook: '1.30',
  /** `appArmorProfile` of a security context; before, an annotation says it. */
  appArmorProfile: '1.30',
  /** `successPolicy` of a Job. */
  jobSuccessPolicy: '1.31',
  /** `trafficDistribution: PreferClose` of a Service. */
  trafficDistribution: '1.31',
  /** `matchLabelKeys` and `mismatchLabelKeys` of pod affinity. */
  podAffinityLabelKeys: '1.31',
  /** `recursiveReadOnly` of a volume mount. */
  recursiveReadOnlyMounts: '1.31',
  /** Names of environment variables of any printable ASCII but `=`; before, letters, digits, `_`, `-` and `.`. */
  relaxedEnvNames: '1.32',
  /** `managedBy` of a Job. */
  jobManagedBy: '1.32',
  /** `seconds: 0` of a sleep hook. */
  zeroSleepHook: '1.33',
  /** IPv6 addresses of EndpointSlices are taken in their one canonical form alone. */
  canonicalEndpoints: '1.33',
  /** The values that node affinity of pods and volumes requires are judged as values of labels. */
  nodeAffinityValues: '1.33',
  /** `hostUsers: false` of a pod. */
  userNamespaces: '1.33',
  /** `resizePolicy` of a container. */
  resizePolicy: '1.33',
  /** `procMount` of a container. */
  procMount: '1.33',
  /** `seLinuxChangePolicy` of a pod's security context. */
  seLinuxChangePolicy: '1.33',
  /** Search domains of a pod that are `.` or have `_`. */
  relaxedDnsSearch: '1.33',
  /** `supplementalGroupsPolicy` of a pod's security context. */
  supplementalGroupsPolicy: '1.33',
  /** `trafficDistribution` of `PreferSameZone` and `PreferSameNode`. */
  preferSameTraffic: '1.34',
  /** The pod template and the claim templates of a StatefulSet are judged as pods and claims. */
  claimTemplates: '1.34',
  /** Pod Security allows a `host` of probes and hooks at the level privileged alone. */
  hostsNeedPrivilege: '1.34',
  /** `resources` of a pod as a whole. */
  podResources: '1.34',
  /** `resourceClaims` of a pod. */
  resourceClaims: '1.34',
  /** `volumeAttributesClassName` of a claim. */
  volumeAttributesClass: '1.34',
  /** `userAnnotations` of a pod's certificate. */
  podCertificateAnnotations: '1.35',
  /** A volume that is an image. */
  imageVolumes: '1.35',
  /** `serviceAccountTokenInSecrets` of a CSIDriver. */
  csiTokensInSecrets: '1.35',
  /** `restartPolicy` and `restartPolicyRules` of a container that is no sidecar. */
  containerRestart: '1.35',
  /** `fileKeyRef` of an environment variable. */
  fileKeys: '1.35',
  /** `hostnameOverride` of a pod. */
  hostnameOverride: '1.35',
  /** `tolerance` of an autoscaler's scaling rules. */
  autoscalerTolerance: '1.35',
  /** Names of Services that start with a digit. */
  relaxedServiceNames: '1.36',
  /** Addresses with leading zeros, IPv4 in the form of IPv6, and ranges with bits beyond their prefix are refused. */
  strictAddresses: '1.36',
  /** `RestartAllContainers` in a container's restart rules, and such rules of sidecars. */
  restartAllContainers: '1.36',
} as const satisfies Readonly<Record<string, KubernetesVersion>>;

/** Something that not every known version has. */
export type Feature = keyof typeof FEATURES;

/** Whether a server of this version, at its default settings, keeps what the feature names rather than dropping it. */
export function has(version: KubernetesVersion, feature: Feature): boolean {
  return atLeast(version, FEATURES[feature]);
}

/**
 * Feature gates that no known version turns on by itself, each by the first version that has it. A cluster's
 * administrator may turn them on.
 */
const GATES = {
  /** `maxUnavailable` of a StatefulSet's rolling update. 1.35.0 to 1.35.3 had it on, and broke parallel StatefulSets. */
  MaxUnavailableStatefulSet: '1.28',
  /** `minReplicas: 0` of an autoscaler. */
  HPAScaleToZero: '1.28',
  /** `clusterTrustBundle` of a projected volume. */
  ClusterTrustBundleProjection: '1.29',
  /** `dataSourceRef.namespace` of a claim. */
  CrossNamespaceVolumeDataSource: '1.28',
  /** `podCertificate` of a projected volume. */
  PodCertificateRequest: '1.34',
  /** `stopSignal` of a container. */
  ContainerStopSignals: '1.33',
  /** `seLinuxChangePolicy: MountOption` of a pod's security context. */
  SELinuxMount: '1.33',
  /** `Gt` and `Lt` of tolerations. */
  TaintTolerationComparisonOperators: '1.35',
} as const satisfies Readonly<Record<string, KubernetesVersion>>;

/** A feature gate that is off unless the cluster's administrator turns it on. */
export type FeatureGate = keyof typeof GATES;

/** Every feature gate that a cluster can say it has turned on. */
export const FEATURE_GATES = Object.keys(GATES) as [FeatureGate, ...FeatureGate[]];

/** The first version that has a feature, or that has the gate which turns it on. */
export function firstWith(feature: Feature | FeatureGate): KubernetesVersion {
  return isGate(feature) ? GATES[feature] : FEATURES[feature];
}

/** Whether a feature is one that a gate turns on. */
export function isGate(feature: Feature | FeatureGate): feature is FeatureGate {
  return Object.hasOwn(GATES, feature);
}
