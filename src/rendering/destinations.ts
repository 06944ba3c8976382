import { z } from 'zod';
import type { Cause } from '../core/explaining/notes.js';
import { named, strict } from '../core/options/strict.js';
import { LABEL_INSTANCE } from '../kubernetes/labels.js';
import { cidrProblem, exceptProblem } from '../kubernetes/cidr.js';
import { dns1123Label, labelKey, labelValue } from '../kubernetes/names.js';
import { selectorLabels } from './labels.js';
import type { Opening, Peer } from './network-policy.js';
import { portNumber } from './ports.js';

/** A port, or a range of them, of a protocol. */
export interface PortRange {
  /** The number, 1 to 65535, or the first of the range: `port`. */
  port: number;
  /** The last of the range: `endPort`. @default just `port` */
  endPort?: number;
  /** The transport protocol. @default 'TCP', as in Kubernetes */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** A port of TCP by its number, or with more to say. */
export type TrafficPort = number | PortRange;

/** Addresses outside the cluster that are called. */
export interface CidrDestination {
  /** The range of addresses, e.g. `'203.0.113.0/24'`: `ipBlock.cidr`. */
  cidr: string;
  /** Parts of the range that are not called: `ipBlock.except`. @default none */
  except?: string[];
  /** The ports that are called. @default all */
  ports?: TrafficPort[];
}

/** Pods of a namespace that are called, whoever made them. */
export interface NamespaceDestination {
  /** The name of the namespace, e.g. `'kafka'`. */
  namespace: string;
  /** Labels that the pods have. @default any: all pods of the namespace */
  pods?: Record<string, string>;
  /** The ports of the pods that are called. @default all */
  ports?: TrafficPort[];
}

/** Pods of a map of another repository that are called. */
export interface MapDestination {
  /** The other map's name, which is its namespace's too unless `namespace` says otherwise. */
  map: string;
  /** The workload in that map. @default all of them */
  workload?: string;
  /** The namespace of that map. @default the map's name */
  namespace?: string;
  /** The ports of the pods that are called. @default all */
  ports?: TrafficPort[];
}

/** What is called without being a construct of this app: what a strict map lets its pods reach. */
export type Destination = CidrDestination | NamespaceDestination | MapDestination;

/** @internal Judges a {@link TrafficPort}. */
export const trafficPortSchema = z.union([
  portNumber,
  strict({
    port: portNumber,
    endPort: portNumber.optional(),
    protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional(),
  }).superRefine(({ port, endPort }, context) => {
    if (endPort === undefined || endPort >= port) return;
    context.addIssue({
      code: 'custom',
      path: ['endPort'],
      message: `must be at least ${port}, where the range begins`,
    });
  }),
]);

const ports = z.array(trafficPortSchema).min(1).optional();

/** @internal The shape of a range of addresses with parts that are left out. */
export const cidrRange = { cidr: named(cidrProblem), except: z.array(z.string()).optional() };

/** @internal Says what is wrong with the parts that are left out of a range. */
export function checkExcept(
  { cidr, except = [] }: { cidr: string; except?: string[] },
  context: z.RefinementCtx,
): void {
  except.forEach((part, index) => {
    const message = exceptProblem(cidr, part);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['except', index], message });
  });
}

/** @internal Judges a {@link Destination}. */
export const destinationSchema = z.union([
  strict({ ...cidrRange, ports }).superRefine(checkExcept),
  strict({ namespace: named(dns1123Label), pods: labelsOfPods(), ports }),
  strict({
    map: named(dns1123Label),
    workload: named(dns1123Label).optional(),
    namespace: named(dns1123Label).optional(),
    ports,
  }),
]);

// Labels of pods that others make may well be those that are ours alone to write.
function labelsOfPods() {
  return z
    .record(named(labelKey), named(labelValue))
    .refine((labels) => Object.keys(labels).length > 0, 'holds no label')
    .optional();
}

/** The paths to a destination, as a policy opens them. */
export function openingsTo(destination: Destination, because: Cause): Opening[] {
  const peer = peerOf(destination);
  return destination.ports === undefined
    ? [{ peer, because }]
    : destination.ports.map((port) => ({ peer, ...rangeOf(port), because }));
}

/** A port with everything that a policy says of it. */
export function rangeOf(written: TrafficPort): Pick<Opening, 'port' | 'endPort' | 'protocol'> {
  const { port, endPort, protocol = 'TCP' } = typeof written === 'number' ? { port: written } : written;
  return { port, endPort: endPort === port ? undefined : endPort, protocol };
}

function peerOf(destination: Destination): Peer {
  if ('cidr' in destination) return { cidr: destination.cidr, except: destination.except };
  if (!('map' in destination)) return { namespace: destination.namespace, pods: destination.pods ?? 'all' };
  const { map, workload, namespace = map } = destination;
  return { namespace, pods: workload === undefined ? { [LABEL_INSTANCE]: map } : selectorLabels(map, workload) };
}
