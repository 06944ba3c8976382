import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { named, strict } from '../core/options/strict.js';
import { capabilityProblem, sysctlProblem } from '../kubernetes/kernel.js';
import {
  type AppArmorProfile,
  appArmorSchema,
  renderProfile,
  type SeccompProfile,
  seccompSchema,
  type SELinuxOptions,
  seLinuxSchema,
  type WindowsOptions,
  windowsSchema,
} from './profiles.js';

/** Linux capabilities that are given and taken. */
export interface CapabilityOptions {
  /** Capabilities to add, e.g. `['NET_BIND_SERVICE']`: `capabilities.add`. @default none */
  add?: string[];
  /** Capabilities to take away: `capabilities.drop`. Without `'ALL'` the map's level must be `baseline` or lower. @default ['ALL'] */
  drop?: string[];
}

/** Who the processes of one container run as, and what they may do. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export interface ContainerSecurityOptions {
  /** User id of the processes: `runAsUser` of the pod. @default the image's user, which must not be root */
  user?: number;
  /** Group id of the processes: `runAsGroup` of the pod. @default the image's group */
  group?: number;
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
  /** Linux capabilities to add, e.g. `['NET_BIND_SERVICE']`: `capabilities`; all others are dropped unless `drop` says which. @default none */
  capabilities?: string[] | CapabilityOptions;
  /** System calls allowed: `seccompProfile`. `'Unconfined'` needs a map of level `privileged`. @default 'RuntimeDefault' */
  seccompProfile?: SeccompProfile;
  /** The AppArmor profile: `appArmorProfile`, before Kubernetes 1.30 an annotation. `'Unconfined'` needs a map of level `privileged`. @default the runtime's */
  appArmorProfile?: AppArmorProfile;
  /** SELinux labels: `seLinuxOptions`. @default the runtime's */
  seLinuxOptions?: SELinuxOptions;
  /** What is seen in `/proc`: `procMount`. `'Unmasked'` needs `hostUsers: false` and Kubernetes 1.33. @default 'Default', as in Kubernetes */
  procMount?: 'Default' | 'Unmasked';
  /** Who processes run as on Windows: `windowsOptions`. @default the image's user */
  windowsOptions?: WindowsOptions;
}

/** Who the processes run as, and what they may do. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export interface SecurityOptions extends ContainerSecurityOptions {
  /** Group that owns mounted volumes: `fsGroup` of the pod. @default `group` where there are claims, otherwise none */
  fsGroup?: number;
  /** When volumes are given to `fsGroup`: at every start, or only where their root has another owner: `fsGroupChangePolicy`. @default 'Always', as in Kubernetes */
  fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  /** More groups that the processes are in: `supplementalGroups`. @default none */
  supplementalGroups?: number[];
  /** Whether the groups that the image gives the user count too: `supplementalGroupsPolicy`. From Kubernetes 1.33. @default 'Merge', as in Kubernetes: they do */
  supplementalGroupsPolicy?: 'Merge' | 'Strict';
  /**
   * Parameters of the kernel by name, e.g. `{ 'net.ipv4.ip_unprivileged_port_start': '0' }`: `sysctls`. Others than the
   * safe ones need a map of level `privileged`, and nodes that allow them.
   * @default none
   * @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
   */
  sysctls?: Record<string, string>;
  /** How volumes get their SELinux label: `seLinuxChangePolicy`. From Kubernetes 1.33; `'MountOption'` needs the feature gate SELinuxMount. @default as the nodes do it */
  seLinuxChangePolicy?: 'Recursive' | 'MountOption';
}

const id = z.int().min(0).max(2_147_483_647);
const flag = z.boolean().optional();
const capabilities = z.array(named(capabilityProblem));

const shape = {
  user: id.optional(),
  group: id.optional(),
  runAsNonRoot: flag,
  readOnlyRootFilesystem: flag,
  allowPrivilegeEscalation: flag,
  privileged: flag,
  capabilities: z
    .union([capabilities, strict({ add: capabilities.optional(), drop: capabilities.optional() })])
    .optional(),
  seccompProfile: seccompSchema.optional(),
  appArmorProfile: appArmorSchema.optional(),
  seLinuxOptions: seLinuxSchema.optional(),
  procMount: z.enum(['Default', 'Unmasked']).optional(),
  windowsOptions: windowsSchema.optional(),
};

/** @internal Judges {@link SecurityOptions}. */
export const securitySchema = strict({
  ...shape,
  fsGroup: id.optional(),
  fsGroupChangePolicy: z.enum(['Always', 'OnRootMismatch']).optional(),
  supplementalGroups: z.array(id).optional(),
  supplementalGroupsPolicy: z.enum(['Merge', 'Strict']).optional(),
  sysctls: z.record(named(sysctlProblem), z.string()).optional(),
  seLinuxChangePolicy: z.enum(['Recursive', 'MountOption']).optional(),
});

/** @internal Judges {@link ContainerSecurityOptions}. */
export const sideSecuritySchema = strict(shape);

/** What the pod around a container says. */
export interface PodSystem {
  /** Its nodes run Windows: fields that only Linux has are refused there. */
  readonly windows?: boolean;
  /** The server knows `appArmorProfile`; before, annotations say it. */
  readonly appArmorField?: boolean;
}

/** The `securityContext` of a pod. */
export function podSecurityContext(options: SecurityOptions, { windows, appArmorField = true }: PodSystem = {}) {
  const { windowsOptions, sysctls } = options;
  // The kubelet starts no root process that must not be one.
  const runAsNonRoot = options.runAsNonRoot ?? byDefault('runAsNonRoot', options.user !== 0);
  if (windows) return { runAsNonRoot, windowsOptions };
  return {
    runAsNonRoot,
    runAsUser: options.user,
    runAsGroup: options.group,
    fsGroup: options.fsGroup,
    fsGroupChangePolicy: options.fsGroupChangePolicy,
    supplementalGroups: options.supplementalGroups,
    supplementalGroupsPolicy: options.supplementalGroupsPolicy,
    seccompProfile: renderProfile(options.seccompProfile ?? byDefault('seccompProfile', 'RuntimeDefault')),
    appArmorProfile: appArmorField ? renderProfile(options.appArmorProfile) : undefined,
    seLinuxOptions: options.seLinuxOptions,
    seLinuxChangePolicy: options.seLinuxChangePolicy,
    sysctls: sysctls && Object.entries(sysctls).map(([name, value]) => ({ name, value })),
    windowsOptions,
  };
}

/**
 * The `securityContext` of a container.
 * @param pod what holds for all containers of the pod
 * @param own what a container beside the main one says for itself
 */
export function containerSecurityContext(
  pod: ContainerSecurityOptions,
  own: ContainerSecurityOptions = {},
  { windows, appArmorField = true }: PodSystem = {},
) {
  const { privileged, allowPrivilegeEscalation, capabilities, readOnlyRootFilesystem, procMount } = { ...pod, ...own };
  const runAsNonRoot = own.runAsNonRoot ?? (own.user === 0 ? false : undefined);
  if (windows) return emptyAsNone({ runAsNonRoot, windowsOptions: own.windowsOptions });
  return {
    runAsNonRoot,
    runAsUser: own.user,
    runAsGroup: own.group,
    // The API server refuses a privileged container that may not escalate.
    allowPrivilegeEscalation: allowPrivilegeEscalation ?? byDefault('allowPrivilegeEscalation', privileged === true),
    capabilities: privileged && isList(capabilities) ? undefined : renderCapabilities(capabilities),
    privileged,
    procMount,
    readOnlyRootFilesystem: readOnlyRootFilesystem ?? byDefault('readOnlyRootFilesystem', true),
    seccompProfile: renderProfile(own.seccompProfile),
    appArmorProfile: appArmorField ? renderProfile(own.appArmorProfile) : undefined,
    seLinuxOptions: own.seLinuxOptions,
    windowsOptions: own.windowsOptions,
  };
}

function isList(capabilities: ContainerSecurityOptions['capabilities']): boolean {
  return capabilities === undefined || Array.isArray(capabilities);
}

function renderCapabilities(options: ContainerSecurityOptions['capabilities']) {
  const { add, drop = byDefault('capabilities', ['ALL']) } = capabilitiesOf(options);
  return { drop, add };
}

/** Capabilities in their long form. */
export function capabilitiesOf(options: ContainerSecurityOptions['capabilities']): CapabilityOptions {
  return Array.isArray(options) || options === undefined ? { add: options } : options;
}

function emptyAsNone<T extends object>(fields: T): T | undefined {
  return Object.values(fields).every((value) => value === undefined) ? undefined : fields;
}
