import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { addressProblem, endpointAddressProblem } from '../kubernetes/addresses.js';
import { annotationsSchema, labelsSchema } from './labels.js';

/** How long a client stays with the pod that it came to first. */
export interface ClientAffinity {
  /** Seconds after a client's last request until it may go to another pod, 1 to 86400: `sessionAffinityConfig.clientIP.timeoutSeconds`. */
  timeoutSeconds: number;
}

/**
 * What a Service that leads to pods may say besides its ports.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/
 */
export interface ServiceOptions {
  /** Annotations of the Service, for its controller. @default none */
  annotations?: Record<string, string>;
  /**
   * `'ClientIP'`: a client, told by its address, stays with one pod for three hours after its last request, or for as
   * many seconds as `{ timeoutSeconds }` says: `sessionAffinity`. Headless Services have none: clients pick the pod.
   * @default every connection goes to any pod
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
   */
  sessionAffinity?: 'ClientIP' | ClientAffinity;
  /**
   * `'Local'`: calls from inside the cluster reach only pods on the caller's own node, and fail where there is none:
   * `internalTrafficPolicy`. For one agent per node.
   * @default 'Cluster': pods of all nodes
   * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
   */
  internalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Which pods are preferred as long as they are ready: those in the caller's zone, or on its node:
   * `trafficDistribution`. Zones from Kubernetes 1.31 on (there under their older name, `PreferClose`), nodes from 1.34.
   * @default none is preferred
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#traffic-distribution
   */
  trafficDistribution?: 'PreferSameZone' | 'PreferSameNode';
  /**
   * Whether the Service has addresses of IPv4 and IPv6 or of one of them. `'PreferDualStack'`: both where the cluster
   * has both; `'RequireDualStack'`: both, and a cluster with one refuses it. Also for the headless Service of a
   * StatefulDB.
   * @default 'SingleStack', as in Kubernetes
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  /** The families of its addresses, the first one first: `ipFamilies`. Two need a policy of dual stack. @default the cluster's first */
  ipFamilies?: ('IPv4' | 'IPv6')[];
  /**
   * A fixed address of its own, free and in the cluster's range for Services, or one of each family: `clusterIP` and
   * `clusterIPs`. It can never change.
   * @default one that the cluster picks
   */
  clusterIP?: string | string[];
  /**
   * Addresses whose traffic the nodes take for this Service, where somebody routes it to them: `externalIPs`.
   * Kubernetes 1.36 deprecates it, which is then a warning here: better a load balancer.
   * @default none
   */
  externalIPs?: string[];
  /** Lead to pods that are not ready as well: `publishNotReadyAddresses`. For peers that find each other while they start. @default false */
  publishNotReadyAddresses?: boolean;
}

/** The Service that a workload has for its ports. */
export interface WorkloadServiceOptions extends ServiceOptions {
  /** Labels of the Service besides those of the workload. @default none */
  labels?: Record<string, string>;
  /**
   * No address of its own: its name gives the addresses of all ready pods, and callers dial the pods' own ports:
   * `clusterIP: None`.
   * @default false
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
   */
  headless?: boolean;
}

/** Options of the Service that a workload has for its ports; `false`: it has none, so nothing can call it by name. */
export type WorkloadService = false | WorkloadServiceOptions;

const address = named(addressProblem);
const family = z.enum(['IPv4', 'IPv6']);

/** @internal The shape that judges {@link ServiceOptions}. */
export const serviceShape = {
  annotations: annotationsSchema.optional(),
  sessionAffinity: z.union([z.literal('ClientIP'), strict({ timeoutSeconds: z.int().min(1).max(86_400) })]).optional(),
  internalTrafficPolicy: z.enum(['Cluster', 'Local']).optional(),
  trafficDistribution: z.enum(['PreferSameZone', 'PreferSameNode']).optional(),
  ipFamilyPolicy: z.enum(['SingleStack', 'PreferDualStack', 'RequireDualStack']).optional(),
  ipFamilies: z.array(family).min(1).optional(),
  clusterIP: z.union([address, z.array(address).min(1)]).optional(),
  externalIPs: z.array(named(endpointAddressProblem)).optional(),
  publishNotReadyAddresses: z.boolean().optional(),
};

/** @internal Judges {@link WorkloadService}. */
export const workloadServiceSchema = z.union([
  z.literal(false),
  strict({ ...serviceShape, labels: labelsSchema.optional(), headless: z.boolean().optional() }),
]);
