import { Construct } from 'constructs';
import { z } from 'zod';
import { clusterOf } from '../core/cluster-context.js';
import { isFaulty, markFaulty } from '../core/faulty.js';
import { claimMapName } from '../core/map-names.js';
import { type MapContext, provideMap } from '../core/map-context.js';
import { idText, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { named, strict } from '../core/options/strict.js';
import { setOrigin } from '../core/origin.js';
import { inOtherCluster, reportOtherCluster } from '../core/references/other-cluster.js';
import type { Edge, Endpoint, Party } from '../core/references/party.js';
import { dns1123Label } from '../kubernetes/names.js';
import { nodeLabelsSchema } from '../rendering/labels.js';
import { endpointPorts, type Port, portsSchema } from '../rendering/ports.js';
import { reportName } from './checks/name-checks.js';
import { hostOf } from './network/host.js';
import { type PortReferences, portReferences } from './network/port-references.js';
import { ReachableConstruct } from './reachable-construct.js';

/** A workload of a map in another repository. */
export interface ExternalWorkloadOptions {
  /** What it answers on, as it says itself: ports by name. @default nothing: it only calls */
  ports?: Record<string, Port>;
  /** The labels of its pods, where that map is none of servicemap: what policies select. @default its name and its map's */
  selector?: Record<string, string>;
}

/** Options of an {@link ExternalMap}. */
export interface ExternalMapOptions<
  W extends Record<string, ExternalWorkloadOptions> = Record<string, ExternalWorkloadOptions>,
> {
  /** The other map's name, as its repository says it. @default the construct's id */
  name?: string;
  /** The namespace that it is in. @default its name */
  namespace?: string;
  /** Its workloads by their names, as far as this program has to do with them. @default none */
  workloads?: W;
}

/** @internal Judges {@link ExternalMapOptions}. */
export const externalMapSchema = strict({
  name: z.string().optional(),
  namespace: named(dns1123Label).optional(),
  workloads: z
    .record(named(dns1123Label), strict({ ports: portsSchema.optional(), selector: nodeLabelsSchema.optional() }))
    .optional(),
});

type PortNames<Options extends ExternalWorkloadOptions> = string & keyof NonNullable<Options['ports']>;

/**
 * A map that another repository makes, in the same cluster. Its workloads are referred to and accepted like those of
 * this one; nothing is written for them. They must let the callers in themselves.
 *
 * ```ts
 * const billing = new ExternalMap(cluster, 'billing', { workloads: { api: { ports: { http: 8080 } } } });
 * new StatelessApp(shop, 'web', { image, env: { BILLING: billing.workloads.api.ports.http.address } });
 * web.acceptFrom(billing.workloads.api);
 * ```
 */
export class ExternalMap<
  const W extends Record<string, ExternalWorkloadOptions> = Record<string, ExternalWorkloadOptions>,
> extends Construct {
  /** The other map's name. */
  readonly name: string;
  /** Its workloads, for references and `acceptFrom`. */
  readonly workloads: { readonly [Name in keyof W]: ExternalWorkload<PortNames<W[Name]>> };
  /** The map as a whole, where a peer is asked for: all its workloads. */
  readonly party: undefined;

  constructor(scope: Construct, id: string, options: ExternalMapOptions<W> = {}) {
    super(scope, nodeId(scope, 'ExternalMap', id));
    this.name = typeof options?.name === 'string' ? options.name : idText(id);
    setOrigin(this, 'ExternalMap', this.name, ExternalMap);
    const judged: ExternalMapOptions = parseOptions(this, externalMapSchema, options ?? {});
    const written = options?.name === undefined ? ['#1'] : ['name'];
    reportName(this, dns1123Label(this.name), written);
    const cluster = clusterOf(scope);
    claimMapName(cluster.label, this.name, { construct: this, external: true, option: written });
    const context: MapContext = {
      construct: this,
      cluster,
      name: this.name,
      namespace: judged.namespace ?? this.name,
      owned: false,
      network: 'references',
      metrics: undefined,
      podSecurity: 'privileged',
      labels: {},
      pullSecrets: [],
      defaults: {},
      workloads: new Map(),
    };
    provideMap(context);
    // Those that were left out as faulty are there too: uses of them add nothing to what was told.
    const names = Object.keys({ ...judged.workloads, ...options?.workloads });
    this.workloads = Object.fromEntries(
      names.map((name) => [name, this.workload(name, context, judged.workloads?.[name] ?? {})]),
    ) as unknown as typeof this.workloads;
  }

  private workload(name: string, map: MapContext, options: ExternalWorkloadOptions): ExternalWorkload {
    const made = new ExternalWorkload(this, name, map, options);
    if (isFaulty(this, 'workloads')) markFaulty(made, 'ports');
    return made;
  }
}

/** A workload of an {@link ExternalMap}. */
export class ExternalWorkload<P extends string = string> extends ReachableConstruct {
  /** Its ports as references, by name. */
  readonly ports: PortReferences<P>;
  /** Who it is in policies and messages. */
  readonly party: Party;
  /** @internal The way to it. */
  readonly endpoint: Endpoint;

  /** @internal */
  constructor(
    scope: Construct,
    /** Its name in that map. */
    readonly name: string,
    map: MapContext,
    { ports = {}, selector }: ExternalWorkloadOptions,
  ) {
    super(scope, name);
    this.party = { construct: this, map, name, selector };
    this.endpoint = {
      construct: this,
      map,
      name,
      selector,
      title: `${map.name}/${name}`,
      ports: endpointPorts(ports),
      served: true,
      hostFrom: (from) => hostOf(name, map, from),
      podsFrom: () => undefined,
      connect: (edge) => connect(this.endpoint, edge),
    };
    this.ports = portReferences<P>(this.endpoint, Object.keys(ports));
  }
}

// Whether it lets the caller in is for its own repository to say; here only the way out can be opened.
function connect(endpoint: Endpoint, { from, ports, where }: Edge): void {
  if (inOtherCluster(from.map, endpoint.map)) reportOtherCluster(from.construct, from.map, endpoint, where);
  else from.calls?.(endpoint, ports, where);
}
