/** Why a field is in an object although nobody wrote it. */
interface DefaultReason {
  /** The field of Kubernetes, as its object calls it. */
  readonly field: string;
  readonly why: string;
  /** What to write for something else. */
  readonly instead: string;
}

/** What renderers fill in, and why: each takes its words from here when somebody asks. */
export const DEFAULTS = {
  labels: {
    field: 'metadata.labels, app.kubernetes.io',
    why: 'selectors hold name and map, and tools see whose it is',
    instead: 'nothing: labels of your own stand beside them',
  },
  dns: { field: 'egress, port', why: 'names are looked up', instead: 'dns: … for the cluster' },
  wave: {
    field: 'metadata.annotations, argocd.argoproj.io/sync-wave',
    why: 'another object of the folder makes Secrets some time after it is applied, and this may need them',
    instead: 'annotations with an order of your own on any object of the folder',
  },
  runAsNonRoot: {
    field: 'securityContext.runAsNonRoot',
    why: 'a process that breaks out is not root on the node',
    instead: 'security: { runAsNonRoot: … }',
  },
  seccompProfile: {
    field: 'securityContext.seccompProfile',
    why: 'the runtime refuses system calls that programs do not need',
    instead: 'security: { seccompProfile: … }',
  },
  allowPrivilegeEscalation: {
    field: 'securityContext.allowPrivilegeEscalation',
    why: 'no process gets more rights than the one that started it',
    instead: 'security: { allowPrivilegeEscalation: true }',
  },
  capabilities: {
    field: 'securityContext.capabilities.drop',
    why: 'a process keeps no right of root',
    instead: 'security: { capabilities: … }',
  },
  readOnlyRootFilesystem: {
    field: 'securityContext.readOnlyRootFilesystem',
    why: 'nobody can change the programs of the image while they run',
    instead: 'writable: […] for paths, or security: { readOnlyRootFilesystem: false }',
  },
  fsGroup: {
    field: 'securityContext.fsGroup',
    why: 'a new disk belongs to root, and only its group lets the process write',
    instead: 'security: { fsGroup: … }',
  },
  automountServiceAccountToken: {
    field: 'automountServiceAccountToken',
    why: 'only what has permissions speaks to the API server',
    instead: 'permissions, or automountServiceAccountToken: …',
  },
  memoryLimit: {
    field: 'resources.limits',
    why: 'what uses more than it asked for ends others on its node',
    instead: "resources: { memory: { request: …, limit: … or 'none' } }",
  },
  preStop: {
    field: 'lifecycle.preStop',
    why: 'a pod that ends still answers until its callers have heard of it',
    instead: 'lifecycle: { preStop: … or false }',
  },
  startupProbe: {
    field: 'startupProbe',
    why: 'a slow start is no failure; it uses what health says',
    instead: 'health: { readiness: …, startup: … }',
  },
  replicas: { field: 'replicas', why: 'nobody said how many', instead: 'replicas: …' },
  surge: {
    field: 'strategy.rollingUpdate.maxSurge',
    why: 'a rollout starts so many new pods before old ones go, as in Kubernetes',
    instead: 'rollout: { surge: … }',
  },
  rollingUpdate: {
    field: 'strategy.rollingUpdate.maxUnavailable',
    why: 'a rollout takes no capacity away',
    instead: 'rollout: { unavailable: … }',
  },
  recreate: {
    field: 'strategy.type',
    why: 'it mounts a volume for one pod at a time, which the old pod has to leave first',
    instead: 'rollout: …, or a SharedVolume',
  },
  unsaidReplicas: {
    field: 'replicas',
    why: 'the autoscaler owns the number: each apply would undo its work',
    instead: 'replicas: a number, for no autoscaler',
  },
  spread: {
    field: 'topologySpreadConstraints',
    why: 'one node or zone that fails takes no more pods than it must; a pod is never kept from running',
    instead: 'spread: […]',
  },
  ordering: { field: 'podManagementPolicy', why: 'one pod after the other', instead: 'ordering: …' },
  retention: {
    field: 'persistentVolumeClaimRetentionPolicy',
    why: 'data outlives its pods',
    instead: 'retention: …',
  },
  agentUpdates: {
    field: 'updateStrategy.rollingUpdate.maxUnavailable',
    why: 'one node at a time is without it',
    instead: 'surge: … or unavailable: …',
  },
  concurrencyPolicy: {
    field: 'concurrencyPolicy',
    why: 'a run does not begin while the last one goes on',
    instead: 'concurrencyPolicy: …',
  },
  restartPolicy: {
    field: 'restartPolicy',
    why: 'a failed run stays there with its logs; the Job starts a new pod',
    instead: 'restartPolicy: …',
  },
  budgetAmount: {
    field: 'maxUnavailable',
    why: 'drains take one pod at a time',
    instead: 'budget: { maxUnavailable: … }',
  },
  unhealthyPodEvictionPolicy: {
    field: 'unhealthyPodEvictionPolicy',
    why: 'pods that are not ready never keep a node from being drained',
    instead: 'budget: { unhealthyPodEvictionPolicy: … }',
  },
  storageClass: {
    field: 'storageClassName',
    why: 'the cluster says it for claims that name none',
    instead: 'storageClass: …',
  },
  podSecurity: {
    field: 'metadata.labels, pod-security.kubernetes.io',
    why: 'the namespace refuses pods that may do more',
    instead: 'podSecurity: …',
  },
  protection: {
    field: 'metadata.annotations',
    why: 'GitOps tools do not delete it, with its data, when it leaves git',
    instead: 'protect: false',
  },
  replaceMarkers: {
    field: 'metadata.annotations',
    why: 'a Job can’t be changed: GitOps tools replace it when it differs',
    instead: 'annotations: …',
  },
  checksum: {
    field: 'template.metadata.annotations, servicemap.io/config-checksum',
    why: 'pods restart when the configuration that they use changes',
    instead: "onChange: 'reload' on the Config",
  },
  ordinarySidecars: {
    field: 'containers',
    why: 'the cluster has no native sidecars: these start and end with the others',
    instead: 'kubernetes: a version from 1.29',
  },
  secretVariable: {
    field: 'env',
    why: 'a text with a secret in it is put together in the container, from a variable of its own',
    instead: 'the key alone, env: { NAME: secret.key(…) }',
  },
  className: {
    field: 'ingressClassName',
    why: 'the cluster says which controller serves',
    instead: 'http: { class: … }',
  },
  parent: {
    field: 'parentRefs',
    why: 'the cluster has a Gateway: HTTP goes by routes',
    instead: "http: { by: 'Ingress' }",
  },
  issuer: {
    field: 'metadata.annotations, cert-manager.io',
    why: 'the cluster says who makes certificates for tls: true',
    instead: 'http: { tls: { issuer: … } }',
  },
} as const satisfies Record<string, DefaultReason>;

/** One of the {@link DEFAULTS}. */
export type DefaultId = keyof typeof DEFAULTS;
