import { z } from 'zod';
import { strict } from '../core/options/strict.js';

/** Who the processes run as, and what they may do. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export interface SecurityOptions {
  /** User id of the processes: `runAsUser` of the pod. @default the image's user, which must not be root */
  user?: number;
  /** Group id of the processes: `runAsGroup` of the pod. @default the image's group */
  group?: number;
  /** Group that owns mounted volumes: `fsGroup` of the pod. @default `group` where there are claims, otherwise none */
  fsGroup?: number;
  /**
   * Refuse to start as root: `runAsNonRoot` of the pod. `false` needs a map of level `baseline` or lower.
   * @default true, but for `user: 0`
   */
  runAsNonRoot?: boolean;
  /** Make the image's file system read-only: `readOnlyRootFilesystem`. List what is written to in `writable`. @default true */
  readOnlyRootFilesystem?: boolean;
  /** Allow a process more rights than its parent has, as setuid does: `allowPrivilegeEscalation`. @default false */
  allowPrivilegeEscalation?: boolean;
  /** Give the container the rights of the node: `privileged`. `true` needs a map of level `privileged`. @default not written, which means false */
  privileged?: boolean;
  /** Linux capabilities to add, e.g. `['NET_BIND_SERVICE']`: `capabilities.add`; all others are dropped. @default none */
  capabilities?: string[];
  /** System calls allowed: `seccompProfile.type`. `'Unconfined'` needs a map of level `privileged`. @default 'RuntimeDefault' */
  seccompProfile?: 'RuntimeDefault' | 'Unconfined';
}

const id = z.int().min(0).max(2_147_483_647);

const shape = {
  user: id.optional(),
  group: id.optional(),
  runAsNonRoot: z.boolean().optional(),
  readOnlyRootFilesystem: z.boolean().optional(),
  allowPrivilegeEscalation: z.boolean().optional(),
  privileged: z.boolean().optional(),
  capabilities: z.array(z.string().min(1)).optional(),
  seccompProfile: z.enum(['RuntimeDefault', 'Unconfined']).optional(),
};

/** @internal Judges {@link SecurityOptions}. */
export const securitySchema = strict({ ...shape, fsGroup: id.optional() });

/** @internal Judges the security of a container beside the main one; volumes belong to the pod. */
export const sideSecuritySchema = strict(shape);

/** The `securityContext` of a pod. */
export function podSecurityContext(options: SecurityOptions) {
  return {
    // The kubelet starts no root process that must not be one.
    runAsNonRoot: options.runAsNonRoot ?? options.user !== 0,
    runAsUser: options.user,
    runAsGroup: options.group,
    fsGroup: options.fsGroup,
    seccompProfile: { type: options.seccompProfile ?? 'RuntimeDefault' },
  };
}

/**
 * The `securityContext` of a container.
 * @param pod what holds for all containers of the pod
 * @param own what a container beside the main one says for itself
 */
export function containerSecurityContext(pod: SecurityOptions, own: SecurityOptions = {}) {
  const { privileged, allowPrivilegeEscalation, capabilities, readOnlyRootFilesystem } = { ...pod, ...own };
  return {
    runAsNonRoot: own.runAsNonRoot ?? (own.user === 0 ? false : undefined),
    runAsUser: own.user,
    runAsGroup: own.group,
    // The API server refuses a privileged container that may not escalate.
    allowPrivilegeEscalation: allowPrivilegeEscalation ?? privileged === true,
    capabilities: privileged ? undefined : { drop: ['ALL'], add: capabilities },
    privileged,
    readOnlyRootFilesystem: readOnlyRootFilesystem ?? true,
    seccompProfile: own.seccompProfile && { type: own.seccompProfile },
  };
}

/** Something that not every Pod Security level allows. */
export interface SecurityNeed {
  /** How messages call it. */
  readonly what: string;
  /** Where it is written in the options. */
  readonly option: readonly (string | number)[];
  /** The strictest level that allows it. */
  readonly level: 'baseline' | 'privileged';
}

/** What in these options not every Pod Security level allows. @see https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export function securityNeeds(options: SecurityOptions): SecurityNeed[] {
  const said = NEEDS.filter(({ option, value }) => options[option] === value).map(({ option, value, level }) => ({
    what: `${option}: ${typeof value === 'string' ? `'${value}'` : value}`,
    option: [option],
    level,
  }));
  const added = (options.capabilities ?? []).map((name, index) => ({
    what: `capability ${name}`,
    option: ['capabilities', index],
    level: BASELINE_CAPABILITIES.has(name) ? ('baseline' as const) : ('privileged' as const),
  }));
  // The one that every level allows.
  return [...said, ...added.filter(({ what }) => what !== 'capability NET_BIND_SERVICE')];
}

const NEEDS = [
  { option: 'privileged', value: true, level: 'privileged' },
  { option: 'seccompProfile', value: 'Unconfined', level: 'privileged' },
  { option: 'runAsNonRoot', value: false, level: 'baseline' },
  { option: 'user', value: 0, level: 'baseline' },
  { option: 'allowPrivilegeEscalation', value: true, level: 'baseline' },
] as const;

const BASELINE_CAPABILITIES: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);
