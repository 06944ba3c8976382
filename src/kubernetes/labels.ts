/** The name of what runs, the same in every installation of it: for us a workload's. */
export const LABEL_NAME = 'app.kubernetes.io/name';

/** Which installation of it this is: for us the service map's name. */
export const LABEL_INSTANCE = 'app.kubernetes.io/instance';

/** The version of what runs. */
export const LABEL_VERSION = 'app.kubernetes.io/version';

/** The role it has in the application, as in `database`. */
export const LABEL_COMPONENT = 'app.kubernetes.io/component';

/** The larger application it belongs to. */
export const LABEL_PART_OF = 'app.kubernetes.io/part-of';

/** The tool that the object comes from. */
export const LABEL_MANAGED_BY = 'app.kubernetes.io/managed-by';

/** The server puts it on every namespace, with the namespace's name: what a policy selects another namespace by. */
export const LABEL_NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** What a namespace does with a pod beyond a Pod Security level; `${key}-version` says whose version of the level. */
export const LABELS_POD_SECURITY = {
  /** The pod is refused. */
  enforce: 'pod-security.kubernetes.io/enforce',
  /** It is noted in the audit log. */
  audit: 'pod-security.kubernetes.io/audit',
  /** Whoever applies it is told. */
  warn: 'pod-security.kubernetes.io/warn',
} as const;

/** The Pod Security levels, from everything goes to hardened. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** On every node, its name: the topology key for "one on each node". */
export const TOPOLOGY_NODE = 'kubernetes.io/hostname';

/** On every node of a cloud or a zoned site, its zone: the topology key for "spread over zones". */
export const TOPOLOGY_ZONE = 'topology.kubernetes.io/zone';

/** On every node of a cloud, its region. */
export const TOPOLOGY_REGION = 'topology.kubernetes.io/region';

/** On every node, its operating system. */
export const LABEL_OS = 'kubernetes.io/os';

/** On every node, its processor architecture. */
export const LABEL_ARCH = 'kubernetes.io/arch';

/** The taint of control-plane nodes; their label has the same key. */
export const TAINT_CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
