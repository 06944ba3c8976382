import { z } from 'zod';
import type { MapContext } from '../core/map-context.js';
import { named, strict } from '../core/options/strict.js';
import type { KeySource } from '../core/references/key.js';
import type { Container } from '../kubernetes/generated/types.js';
import { imageProblem } from '../kubernetes/image.js';
import { dns1123Label } from '../kubernetes/names.js';
import { type Argument, argument, type Env, envSchema, keysIn, renderArgument, renderEnv } from './env.js';
import { type EnvFrom, envFromSchema, renderEnvFrom } from './env-from.js';
import { type Mounted, mountsOf, referencesIn, volumeDevices, volumeMounts } from './mounts.js';
import { type LifecycleOptions, lifecycleSchema, renderLifecycle } from './lifecycle.js';
import { layered, passThrough } from './pass-through.js';
import { type ContainerPort, containerPorts, containerPortsSchema } from './ports.js';
import { type Health, healthSchema, type PortNumber, renderProbes } from './probes.js';
import { renderResources, type ResourceOptions, resourcesSchema } from './resources.js';
import {
  renderResizePolicy,
  renderRestart,
  type ResizePolicy,
  resizePolicySchema,
  type RestartOptions,
  restartSchema,
} from './restart.js';
import {
  containerSecurityContext,
  type ContainerSecurityOptions,
  type PodSystem,
  type SecurityOptions,
  sideSecuritySchema,
} from './security.js';
import { type Devices, devicesSchema, type Mounts, mountsSchema, writableSchema } from './volumes/mount.js';
import { workingDir } from './volumes/paths.js';

/** One container of a pod. @see https://kubernetes.io/docs/concepts/containers/ */
export interface ContainerOptions<P extends string = string> {
  /** The image with its tag or digest, e.g. `'ghcr.io/acme/shop-api:1.4.2'`. */
  image: string;
  /** What is run instead of the image's entry point, without a shell: `command`. @default the image's */
  command?: Argument[];
  /** The arguments: `args`. References open their path; a secret is refused here. @default the image's */
  args?: Argument[];
  /** Folder that the process starts in, as an absolute path: `workingDir`. @default the image's */
  workingDir?: string;
  /** Ports by name: `ports` of the container. For callers, name the container at a port of the workload. @default none */
  ports?: Record<P, ContainerPort>;
  /** Environment variables: `env`. References such as `db.host` or `login.key('password')` open their path. @default none */
  env?: Env;
  /** All keys of a Config or Secret as environment variables: `envFrom`. @default none */
  envFrom?: EnvFrom[];
  /** What is mounted where: path in the container to a volume. @default none */
  mounts?: Mounts;
  /** Volumes without a file system, by the path of the device in the container: `volumeDevices`. @default none */
  devices?: Devices;
  /** Paths that the process writes to; each becomes an empty folder that lives as long as the pod. @default none */
  writable?: string[];
  /** What the container needs: `resources`. @default those of map, cluster and environment, otherwise none */
  resources?: ResourceOptions;
  /** How the container says that it works; a text is an HTTP path for readiness and startup. @default no checks */
  health?: Health<NoInfer<P>>;
  /** Whether a change of resources in place restarts the container: `resizePolicy`. From Kubernetes 1.33. @default it does not, as in Kubernetes */
  resizePolicy?: ResizePolicy;
  /** When this container is started again, other than the pod's others: `restartPolicy` and `restartPolicyRules`. From Kubernetes 1.35. @default as the pod's others */
  restart?: RestartOptions;
  /** The file whose content says why the container ended: `terminationMessagePath`. @default '/dev/termination-log', as in Kubernetes */
  terminationMessagePath?: string;
  /** Where the reason of an end comes from: that file, or the end of the log where it is empty: `terminationMessagePolicy`. @default 'File', as in Kubernetes */
  terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError';
  /** Keep standard input open: `stdin`. @default false */
  stdin?: boolean;
  /** Close standard input when the first who is attached leaves: `stdinOnce`; needs `stdin`. @default false */
  stdinOnce?: boolean;
  /** Give the process a terminal: `tty`; needs `stdin`. @default false */
  tty?: boolean;
  /** What happens when the container starts and ends: `lifecycle`. @default see `preStop` */
  lifecycle?: LifecycleOptions<NoInfer<P>>;
  /** When the image is pulled: `imagePullPolicy`. @default Kubernetes': always for the tag latest, otherwise once */
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** Any field of the Kubernetes type that has no option of ours; laid over what we render, lists of named items item by item. @default none */
  container?: Partial<Container>;
}

/** A container beside the main one, or before it. */
export interface SideContainerOptions extends ContainerOptions {
  /** Who it runs as and what it may do, where that differs from the main container. @default as the main container */
  security?: ContainerSecurityOptions;
}

/** A container that runs beside the main one, from before its start to after its end. */
export interface SidecarOptions extends SideContainerOptions {
  /** The init container after which it starts; only those behind that one can use it. @default before all of them */
  after?: string;
}

// A template with a variable that is not set writes these.
const unsetTag = (value: string): string | undefined =>
  /:(?:undefined|null|NaN)$/.test(value)
    ? 'has a tag that was never set\nlook at the variable that the tag comes from'
    : undefined;

/** An image reference that a container runtime takes. */
const image = named((value) => imageProblem(value) ?? unsetTag(value));

/** @internal The shape that judges {@link ContainerOptions}. */
export const containerShape = {
  image,
  command: z.array(argument).min(1).optional(),
  args: z.array(argument).optional(),
  workingDir: workingDir.optional(),
  ports: containerPortsSchema.optional(),
  env: envSchema.optional(),
  envFrom: envFromSchema.optional(),
  mounts: mountsSchema.optional(),
  devices: devicesSchema.optional(),
  writable: writableSchema.optional(),
  resources: resourcesSchema.optional(),
  health: healthSchema.optional(),
  resizePolicy: resizePolicySchema.optional(),
  restart: restartSchema.optional(),
  terminationMessagePath: z.string().startsWith('/', { error: "must begin with '/'" }).optional(),
  terminationMessagePolicy: z.enum(['File', 'FallbackToLogsOnError']).optional(),
  stdin: z.boolean().optional(),
  stdinOnce: z.boolean().optional(),
  tty: z.boolean().optional(),
  lifecycle: lifecycleSchema.optional(),
  imagePullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).optional(),
  container: passThrough<Partial<Container>>().optional(),
};

/** @internal Judges {@link SideContainerOptions}. */
export const sideContainerSchema = strict({ ...containerShape, security: sideSecuritySchema.optional() });

/** @internal Judges {@link SidecarOptions}. */
export const sidecarSchema = strict({
  ...containerShape,
  security: sideSecuritySchema.optional(),
  after: named(dns1123Label).optional(),
});

/** A container of a pod, by how it runs. */
export interface NamedContainer {
  readonly name: string;
  /** Those beside the main one are ordinary containers of the pod, sidecars are not. */
  readonly role: 'main' | 'beside' | 'sidecar' | 'init';
  readonly options: ContainerOptions & Pick<SidecarOptions, 'security' | 'after'>;
  /** Names of its ports that the workload's `ports` gives it. */
  readonly given: ReadonlySet<string>;
}

/** What the containers of one pod are rendered with. */
export interface ContainerContext {
  readonly map: MapContext;
  /** What the main container may do, and the others where they say nothing. */
  readonly security: SecurityOptions;
  /** What the main container needs. */
  readonly resources: ResourceOptions | undefined;
  /** Seconds that the main container goes on serving when it is to end. */
  readonly drain: number | undefined;
  /** What kind of pod they are in. */
  readonly system: PodSystem;
}

/** A container of a pod. */
export function renderContainer(
  container: NamedContainer,
  { map, security, resources, system, drain }: ContainerContext,
) {
  const { name, role, options } = container;
  const { image, command, args, workingDir, ports = {}, env = {}, envFrom = [], imagePullPolicy } = options;
  const main = role === 'main';
  const mounted = mountedIn(container);
  const rendered = {
    name,
    image,
    imagePullPolicy,
    command: command?.map((part) => renderArgument(part, map)),
    args: args?.map((part) => renderArgument(part, map)),
    workingDir,
    ports: unlessEmpty(containerPorts(ports)),
    envFrom: unlessEmpty(renderEnvFrom(envFrom)),
    env: unlessEmpty(renderEnv(env, map)),
    resources: renderResources(main ? resources : options.resources),
    ...renderProbes(options.health, numberIn(ports)),
    resizePolicy: renderResizePolicy(options.resizePolicy),
    ...renderRestart(options.restart),
    lifecycle: renderLifecycle(options, numberIn(ports), main ? drain : undefined),
    volumeMounts: unlessEmpty(volumeMounts(mounted)),
    volumeDevices: unlessEmpty(volumeDevices(mounted)),
    terminationMessagePath: options.terminationMessagePath,
    terminationMessagePolicy: options.terminationMessagePolicy,
    // Of these the server keeps no false.
    stdin: options.stdin || undefined,
    stdinOnce: options.stdinOnce || undefined,
    tty: options.tty || undefined,
    securityContext: containerSecurityContext(security, main ? undefined : (options.security ?? {}), system),
  };
  return layered(rendered, options.container);
}

/** All that a container mounts. @param storageClass of claims that are made for its pod and name none */
export function mountedIn({ name, role, options }: NamedContainer, storageClass?: string): Mounted[] {
  return mountsOf(options, { container: name, owner: role === 'main' ? undefined : name, storageClass });
}

/** How probes find the number of a port: by name; without one `http`, or the only port. */
export function numberIn(ports: Readonly<Record<string, ContainerPort>>): PortNumber {
  const numbers = new Map(
    Object.entries(ports).map(([name, port]) => [name, typeof port === 'number' ? port : port.port]),
  );
  return (port) => {
    if (typeof port === 'number') return port;
    if (port !== undefined) return numbers.get(port);
    return numbers.get('http') ?? (numbers.size === 1 ? [...numbers.values()][0] : undefined);
  };
}

/** The configuration that a container uses, as a whole or by key: what its pods must restart for. */
export function contentOf(options: ContainerOptions): { source: KeySource; keys: readonly string[] | 'all' }[] {
  return [
    ...(options.envFrom ?? []).map((from) => ({ source: 'from' in from ? from.from : from, keys: 'all' as const })),
    ...Object.values(options.mounts ?? {})
      .flatMap(referencesIn)
      .flatMap(({ reference }) => reference.content ?? []),
    ...Object.values(options.env ?? {})
      .flatMap(keysIn)
      .map(({ source, key }) => ({ source, keys: [key] })),
  ];
}

/** Lists that would be empty are left out. */
export function unlessEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
