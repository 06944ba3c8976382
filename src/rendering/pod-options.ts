import { z } from 'zod';
import { checked, named } from '../core/options/strict.js';
import type { EndpointReference } from '../core/references/endpoint.js';
import { isReference } from '../core/references/reference.js';
import type { PodSpec } from '../kubernetes/generated/types.js';
import { dns1123Label, dns1123Subdomain, labelKey } from '../kubernetes/names.js';
import {
  type ContainerOptions,
  containerShape,
  type NamedContainer,
  sideContainerSchema,
  type SideContainerOptions,
  sidecarSchema,
  type SidecarOptions,
} from './container.js';
import { type DnsOptions, dnsShape } from './dns.js';
import { type Env, envSchema } from './env.js';
import { type Destination, destinationSchema } from './destinations.js';
import { type HostOptions, hostShape } from './host.js';
import { annotationsSchema, labelsSchema } from './labels.js';
import { passThrough } from './pass-through.js';
import { type PlacementOptions, placementShape } from './placement.js';
import { type Permission, permissionsSchema } from './permissions.js';
import { type Port, portsSchema } from './ports.js';
import { type PodResourceOptions, podResourcesSchema } from './resources.js';
import { type ResourceClaim, resourceClaimsSchema } from './resource-claims.js';
import { type SecurityOptions, securitySchema } from './security.js';
import { type ServiceAccountOptions, serviceAccountSchema } from './service-account.js';

/** Something to reach: a workload or an external service, or one of their ports. */
export type Usable = Reachable | EndpointReference;

/** Something with ports: a workload, an external service, or one port of them. */
export interface Reachable {
  /** The reference that opens the path to it. */
  readonly use: EndpointReference;
}

/** Everything about a workload's pods; the options of all workloads. */
export interface PodOptions<P extends string = string, Self = unknown>
  extends Omit<ContainerOptions<P>, 'env' | 'ports'>, PlacementOptions, HostOptions, DnsOptions {
  /**
   * Ports by name: `ports` of the workload's Service, and of the main container or of the one that `container` names.
   * @default none
   */
  ports?: Record<P, Port>;
  /**
   * Environment variables of the main container. A function gets the workload itself, for references to it:
   * `env: (self) => ({ PEERS: self.peers })`.
   * @default none
   */
  env?: Env | ((self: Self) => Env);
  /** Name of the main container. @default the workload's name */
  containerName?: string;
  /** Who the processes run as and what they may do, for all containers. @default non-root, nothing allowed beyond that */
  security?: SecurityOptions;
  /**
   * Further containers of the pod, by name, which start and end with the main one: `containers`. What the main one
   * needs, say a proxy, is better a sidecar.
   * @default none
   */
  containers?: Record<string, SideContainerOptions>;
  /**
   * Containers that run beside the main one, by name. From Kubernetes 1.29 they start before it and end after it.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  sidecars?: Record<string, SidecarOptions>;
  /**
   * Containers that run to their end one after the other before the main one starts, by name: `initContainers`.
   * @default none
   */
  init?: Record<string, SideContainerOptions>;
  /**
   * The identity towards the API server: `true` makes a ServiceAccount of the workload's name, an object one with more
   * to say, a text names one that exists. Its token is mounted only with `permissions` or `automount`.
   * @default one of the workload's name where there are permissions; otherwise the namespace's `default`, without its token
   */
  serviceAccount?: boolean | string | ServiceAccountOptions;
  /**
   * What its processes may do with the API server, in the map's namespace: a Role of the workload's name, bound to its
   * ServiceAccount, whose token is then mounted.
   * @default nothing
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
   */
  permissions?: Permission[];
  /**
   * Mount the token with which processes call the API server: `automountServiceAccountToken` of the pods, whatever their
   * ServiceAccount says.
   * @default as the ServiceAccount that is made says, or where there are permissions; otherwise false
   */
  automountServiceAccountToken?: boolean;
  /** Secrets with which the images are pulled, besides those of the map: `imagePullSecrets`. @default none */
  pullSecrets?: string[];
  /** What all containers need together: `resources` of the pod. From Kubernetes 1.34. @default the sum of theirs */
  podResources?: PodResourceOptions;
  /**
   * Devices that a driver gives the pod, by the name under which containers ask for them in `resources.claims`:
   * `resourceClaims`. From Kubernetes 1.34.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   */
  resourceClaims?: Record<string, ResourceClaim>;
  /** Conditions of the pod, set by others, without which it gets no traffic, e.g. `['example.com/attached']`: `readinessGates`. @default none @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate */
  readinessGates?: string[];
  /** Put addresses of the namespace's Services into variables: `enableServiceLinks`. @default true, as in Kubernetes */
  enableServiceLinks?: boolean;
  /** Seconds between the request to end and the kill: `terminationGracePeriodSeconds`. @default 30, as in Kubernetes */
  terminationGracePeriodSeconds?: number;
  /**
   * What the workload calls without a reference in env or args: opens the path, to all ports of a workload or external
   * service, or to one, such as `api.ports.http`. What is no construct of this app is named by addresses, namespace or
   * map, with its ports: `{ cidr: '203.0.113.0/24', ports: [443] }`.
   * @default nothing
   */
  uses?: (Usable | Destination)[];
  /**
   * The ports that collectors of metrics are let in to, by name; `false` for none. Who they are the cluster or the map
   * says.
   * @default the ports that cluster or map name; where they name none, one called `metrics`
   */
  metrics?: NoInfer<P> | NoInfer<P>[] | false;
  /** Labels for all objects of the workload and its pods; they never enter a selector. @default none */
  labels?: Record<string, string>;
  /** Annotations of the workload's own object. @default none */
  annotations?: Record<string, string>;
  /** Annotations of the pods: a change restarts them. @default none */
  podAnnotations?: Record<string, string>;
  /** Any field of the pod's spec that has no option of ours; laid over what we render, lists of named items item by item. @default none */
  pod?: Partial<PodSpec>;
}

const containerName = named(dns1123Label);

const usable = checked<Usable>((value) => {
  const used = typeof value === 'object' && value !== null && 'use' in value ? value.use : value;
  return isReference(used) && used.type === 'endpoint'
    ? undefined
    : "must be a workload, an external service or a port of one, or { cidr: '10.0.0.0/8', ports: [443] }\nwrite uses: [db]";
});

/** Whether what is used is no construct of this app. */
export function isDestination(used: Usable | Destination): used is Destination {
  return !isReference(used) && !('use' in used);
}

/** @internal The shape that judges {@link PodOptions}. */
export const podShape = {
  ...containerShape,
  ...placementShape,
  ...hostShape,
  ...dnsShape,
  ports: portsSchema.optional(),
  env: z
    .union([
      envSchema,
      checked<(self: unknown) => Env>((value) =>
        typeof value === 'function' ? undefined : 'must be an object { … } or a function that returns one',
      ),
    ])
    .optional(),
  containerName: containerName.optional(),
  security: securitySchema.optional(),
  containers: z.record(containerName, sideContainerSchema).optional(),
  sidecars: z.record(containerName, sidecarSchema).optional(),
  init: z.record(containerName, sideContainerSchema).optional(),
  serviceAccount: z.union([z.boolean(), named(dns1123Subdomain), serviceAccountSchema]).optional(),
  permissions: permissionsSchema.optional(),
  automountServiceAccountToken: z.boolean().optional(),
  pullSecrets: z.array(named(dns1123Subdomain)).optional(),
  podResources: podResourcesSchema.optional(),
  resourceClaims: resourceClaimsSchema.optional(),
  readinessGates: z.array(named(labelKey)).optional(),
  enableServiceLinks: z.boolean().optional(),
  terminationGracePeriodSeconds: z.int().min(0).optional(),
  uses: z.array(z.union([usable, destinationSchema])).optional(),
  metrics: z.union([z.string(), z.array(z.string()).min(1), z.literal(false)]).optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
  podAnnotations: annotationsSchema.optional(),
  pod: passThrough<Partial<PodSpec>>().optional(),
};

/** The option that holds the containers of a role. */
const CONTAINERS = { beside: 'containers', sidecar: 'sidecars', init: 'init' } as const;

/** Where the options of a container stand in those of its pod. */
export function containerAt({ role, name }: Pick<NamedContainer, 'role' | 'name'>): string[] {
  return role === 'main' ? [] : [CONTAINERS[role], name];
}

type Containers = Pick<PodOptions, 'containers' | 'sidecars' | 'init' | 'ports'> & Omit<ContainerOptions, 'ports'>;

/** The containers of a pod by how they run, with their names, and each with all its ports. */
export function containersOf(options: Containers, name: string): NamedContainer[] {
  const ports = Object.entries(options.ports ?? {});
  const givenTo = (container: string) =>
    ports.filter(([, port]) => typeof port === 'object' && port.container === container);
  const own = ports.filter(([, port]) => typeof port === 'number' || [undefined, name].includes(port.container));
  // Asked for many times, and most pods have one container: that has all ports.
  const main = own.length === ports.length ? options : { ...options, ports: Object.fromEntries(own) };
  return [
    { name, role: 'main', options: main, given: new Set(own.map(([port]) => port)) },
    ...(['beside', 'sidecar', 'init'] as const).flatMap((role) =>
      Object.entries(options[CONTAINERS[role]] ?? {}).map(([side, container]): NamedContainer => {
        const given = givenTo(side);
        const all = { ...container.ports, ...Object.fromEntries(given) };
        return { name: side, role, options: { ...container, ports: all }, given: new Set(given.map(([port]) => port)) };
      }),
    ),
  ];
}
