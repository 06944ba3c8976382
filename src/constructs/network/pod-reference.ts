import { report } from '../../core/mistakes.js';
import { CallSite } from '../../core/provenance/call-site.js';
import { EndpointReference } from '../../core/references/endpoint.js';
import type { Endpoint } from '../../core/references/party.js';
import { type PortReferences, portReferences } from './port-references.js';

/** One pod of a StatefulDB, by the host of its own. */
export interface PodReference<P extends string> {
  /** Its host, e.g. `db-0.db-headless`. With several ports write `db.pod(0).ports.sql.host`. */
  readonly host: EndpointReference;
  /** The number of its only port. With several ports write `db.pod(0).ports.sql.number`. */
  readonly port: EndpointReference;
  /** `host:port` of its only port. With several ports write `db.pod(0).ports.sql.address`. */
  readonly address: EndpointReference;
  /** Its ports as references, by name. */
  readonly ports: PortReferences<P>;
}

/** The pod with this number. The path opened is that to all pods of the workload: policies tell them not apart. */
export function podReference<P extends string>(endpoint: Endpoint, workload: string, ordinal: number): PodReference<P> {
  const begin = `${workload}-${ordinal}.`;
  const hosts = endpoint.podsFrom(endpoint.map) ?? [];
  if (!hosts.some((host) => host.startsWith(begin))) {
    const [first = '', last = ''] = [hosts[0], hosts.at(-1)].map((host) => host?.split('.')[0]);
    report(endpoint.construct, {
      ruleId: 'reference/pod',
      message: `${endpoint.title} has no pod ${ordinal}`,
      help: hosts.length === 0 ? 'give it replicas' : `its pods are ${first} to ${last}`,
      option: ['#0'],
      site: CallSite.capture(),
    });
  }
  const pod: Endpoint = {
    ...endpoint,
    // Nothing stands before a single pod: callers dial its own ports.
    ports: new Map([...endpoint.ports].map(([name, port]) => [name, { ...port, service: port.pod }])),
    served: true,
    hostFrom: (from) => endpoint.podsFrom(from)?.find((host) => host.startsWith(begin)) ?? begin,
  };
  return {
    host: new EndpointReference(pod, 'host'),
    port: new EndpointReference(pod, 'port'),
    address: new EndpointReference(pod, 'address'),
    ports: portReferences<P>(pod, []),
  };
}
