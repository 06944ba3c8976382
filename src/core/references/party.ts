import type { Construct } from 'constructs';
import type { MapContext } from '../map-context.js';
import type { OptionPath } from '../mistakes.js';
import type { CallSite } from '../provenance/call-site.js';

/** Who uses a reference: a workload, or an object made for one. */
export interface Party {
  /** The construct that findings about the use speak of. */
  readonly construct: Construct;
  /** The map that its pods are in. */
  readonly map: MapContext;
  /** The value of `app.kubernetes.io/name` on its pods. */
  readonly name: string;
  /** The labels that select its pods, where they are not ours. @default its name and its map's */
  readonly selector?: Readonly<Record<string, string>>;
  /** Its pods use the node's network, so that a policy can't tell them from the node. */
  readonly hostNetwork?: boolean;
  /** Hears of every endpoint that it calls, with the names of the ports. */
  readonly calls?: (endpoint: Endpoint, ports: readonly string[], where: Where) => void;
}

/** Where in the user's code a reference was given to its user. */
export interface Where {
  /** The option that holds the reference, from the top. */
  readonly option: OptionPath;
  /** The call that gave it. @default the line that made the user of the reference */
  readonly site?: CallSite;
}

/** One port that a workload or an external service answers on. */
export interface EndpointPort {
  /** The Service's port: what callers dial. */
  readonly service: number;
  /** The pod's port: what a network policy opens. */
  readonly pod: number;
  /** The transport protocol of the port. */
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** What is spoken on it, as the Service says. */
  readonly appProtocol?: string;
}

/** A use of an endpoint by somebody. */
export interface Edge {
  readonly from: Party;
  /** Names of the ports used. */
  readonly ports: readonly string[];
  readonly where: Where;
}

/** Something with ports that others call by name. */
export interface Endpoint {
  /** The construct that answers. */
  readonly construct: Construct;
  /** The map that it stands in. */
  readonly map: MapContext;
  /** The workload's name, or the external service's. */
  readonly name: string;
  /** Its title in messages, e.g. `shop/api`. */
  readonly title: string;
  /** What it answers on, by the port's name. */
  readonly ports: ReadonlyMap<string, EndpointPort>;
  /** The labels that select its pods, where they are not ours. @default its name and its map's */
  readonly selector?: Readonly<Record<string, string>>;
  /** Ranges of addresses that answer, where no policy can tell its pods by their labels: what a strict map opens. */
  readonly cidrs?: readonly string[];
  /** Whether a Service leads to it, so that it has a host. */
  readonly served: boolean;
  /** Host as seen from a map; `undefined`: from an object that is not ours. */
  hostFrom(map: MapContext | undefined): string;
  /** Hosts of the single pods as seen from a map; `undefined` where they have no names of their own. */
  podsFrom(map: MapContext | undefined): readonly string[] | undefined;
  /** Notes the edge and opens the path. */
  connect(edge: Edge): void;
}
