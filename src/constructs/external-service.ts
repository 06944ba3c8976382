import { isIP } from 'node:net';
import { Construct } from 'constructs';
import { z } from 'zod';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { mapOf, placeIn } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { named, strict } from '../core/options/strict.js';
import { setOrigin } from '../core/origin.js';
import { EndpointReference } from '../core/references/endpoint.js';
import type { Edge, Endpoint } from '../core/references/party.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { dns1123Subdomain } from '../kubernetes/names.js';
import { endpointPorts, type Port, portsSchema, servicePorts } from '../rendering/ports.js';
import { reportName } from './checks/name-checks.js';
import { otherCluster } from './network/other-cluster.js';
import { type PortReferences, portReferences } from './network/port-references.js';
import { hostOf } from './network/host.js';

/** A service outside the cluster that is known by a DNS name. */
export interface DnsService<P extends string = string> {
  /** The DNS name, e.g. `'db.example.com'`: `externalName`, and what references to its host give. */
  dns: string;
  /** What it answers on: ports by name. */
  ports: Record<P, Port>;
  /** `metadata.name` of the Service. @default the construct's id */
  name?: string;
}

/** A Service of this namespace that somebody else makes, or that may not be there at all. Nothing is written for it. */
export interface ExistingService<P extends string = string> {
  /** Says that the Service is none of ours. */
  existing: true;
  /** What it answers on: ports by name. */
  ports: Record<P, Port>;
  /** `metadata.name` of that Service. @default the construct's id */
  name?: string;
}

/** Options of an {@link ExternalService}. */
export type ExternalServiceOptions<P extends string = string> = DnsService<P> | ExistingService<P>;

const shared = { ports: portsSchema, name: z.string().optional() };

const dnsProblem = (value: string): string | undefined =>
  isIP(value) === 0 ? dns1123Subdomain(value) : 'must be a DNS name, not an address: nothing resolves an address';

/** @internal Judges {@link ExternalServiceOptions}. */
export const externalServiceSchema = z.union([
  strict({ dns: named(dnsProblem), ...shared }),
  strict({ existing: z.literal(true), ...shared }),
]);

/**
 * Something that workloads call and this app does not run. A reference to it works like one to a workload; whom it lets
 * in is not ours to say.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
 */
export class ExternalService<P extends string = never> extends Construct {
  /** The name that it is called by. */
  readonly name: string;
  /** Its ports as references, by name. */
  readonly ports: PortReferences<P>;
  private readonly endpoint: Endpoint;

  constructor(scope: Construct, id: string, options: ExternalServiceOptions<P>) {
    const place = placeIn(scope);
    super(place, nodeId(place, 'ExternalService', id));
    const map = mapOf(this);
    this.name = typeof options?.name === 'string' ? options.name : nameIn(place, id);
    const { title } = setOrigin(this, 'ExternalService', `${map.name}/${this.name}`, ExternalService);
    const judged = parseOptions(this, externalServiceSchema, options ?? {}) as ExternalServiceOptions;
    const ports = judged.ports ?? {};
    const problem = objectNameProblem('v1', 'Service', this.name);
    if (problem !== undefined) reportName(this, problem, judged.name === undefined ? ['#1'] : ['name']);
    this.endpoint = {
      construct: this,
      map,
      name: this.name,
      title,
      ports: endpointPorts(ports),
      served: true,
      // The name behind it, not our Service's: certificates and virtual hosts know only that one.
      hostFrom: (from) => ('dns' in judged ? judged.dns : hostOf(this.name, map, from)),
      podsFrom: () => undefined,
      connect: (edge) => judgeEdge(this.endpoint, edge),
    };
    this.ports = portReferences<P>(this.endpoint, Object.keys(options?.ports ?? {}));
    if (!('dns' in judged)) return;
    new KubernetesObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      name: this.name,
      namespace: map.namespace,
      labels: { [LABEL_INSTANCE]: map.name, [LABEL_MANAGED_BY]: 'servicemap', ...map.labels },
      render: () => ({ spec: { type: 'ExternalName', externalName: judged.dns, ports: servicePorts(ports) } }),
    });
  }

  /** Its host. With several ports write `x.ports.http.host`. */
  get host(): EndpointReference {
    return new EndpointReference(this.endpoint, 'host');
  }

  /** The number of its only port. With several ports write `x.ports.http.number`. */
  get port(): EndpointReference {
    return new EndpointReference(this.endpoint, 'port');
  }

  /** `host:port` of its only port. With several ports write `x.ports.http.address`. */
  get address(): EndpointReference {
    return new EndpointReference(this.endpoint, 'address');
  }

  /** All its ports, for `uses`. */
  get use(): EndpointReference {
    return new EndpointReference(this.endpoint, 'use');
  }
}

function judgeEdge(endpoint: Endpoint, { from, where }: Edge): void {
  const { title, map } = endpoint;
  if (from.map.cluster.label !== map.cluster.label) {
    report(from.construct, { ...otherCluster(endpoint, from), option: where.option, site: where.site });
  } else if (from.map.network === 'strict') {
    // A policy knows pods and addresses; what is behind a name outside the app it can't tell.
    report(from.construct, {
      ruleId: 'network/external-destination',
      message: `${title} is not run by this app, so no policy of the strict map ${from.map.name} can open the way to it`,
      help: "say network: 'references' for the map, which leaves outgoing traffic open",
      option: where.option,
      site: where.site,
    });
  }
}
