/** The scopes that a ResourceQuota can have. */
export const QUOTA_SCOPES = [
  'Terminating',
  'NotTerminating',
  'BestEffort',
  'NotBestEffort',
  'PriorityClass',
  'CrossNamespacePodAffinity',
  'VolumeAttributesClass',
] as const;

type QuotaScope = (typeof QUOTA_SCOPES)[number];

/** Scopes that no pod is in both of. */
export const OPPOSITE_SCOPES: readonly (readonly [QuotaScope, QuotaScope])[] = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
];

/** What a key of a quota counts: requests or limits of a resource of pods. */
export interface ComputeKey {
  readonly side: 'requests' | 'limits';
  readonly resource: 'cpu' | 'memory';
}

/** The keys of a quota that a pod must say something of, else it is refused. */
export const COMPUTE_KEYS: Readonly<Record<string, ComputeKey>> = {
  cpu: { side: 'requests', resource: 'cpu' },
  memory: { side: 'requests', resource: 'memory' },
  'requests.cpu': { side: 'requests', resource: 'cpu' },
  'requests.memory': { side: 'requests', resource: 'memory' },
  'limits.cpu': { side: 'limits', resource: 'cpu' },
  'limits.memory': { side: 'limits', resource: 'memory' },
};

const OF_PODS = ['pods', ...Object.keys(COMPUTE_KEYS)];

/** What a quota can bound of the objects in a scope. */
export const BOUNDED_IN: Readonly<Record<QuotaScope, readonly string[]>> = {
  Terminating: OF_PODS,
  NotTerminating: OF_PODS,
  BestEffort: ['pods'],
  NotBestEffort: OF_PODS,
  PriorityClass: OF_PODS,
  CrossNamespacePodAffinity: OF_PODS,
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};
