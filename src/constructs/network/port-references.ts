import { nearest } from '../../findings/did-you-mean.js';
import { report } from '../../core/mistakes.js';
import { isFaulty } from '../../core/faulty.js';
import { CallSite } from '../../core/provenance/call-site.js';
import { EndpointReference, member } from '../../core/references/endpoint.js';
import type { Endpoint } from '../../core/references/party.js';

/** One port of a workload or external service, as a value for env, args and uses. */
export interface PortReference {
  /** The host that this port is reached at, e.g. `api`; from another map its cluster-wide name. */
  readonly host: EndpointReference;
  /** The number that callers dial: the Service's port. */
  readonly number: EndpointReference;
  /** `host:number`, as clients want it. */
  readonly address: EndpointReference;
  /** Every single pod with this port, `host:number` separated by commas; for a StatefulDB. */
  readonly peers: EndpointReference;
  /** The port itself, for `uses`: opens the path and says nothing else. */
  readonly use: EndpointReference;
}

/** The ports of a workload by name. */
export type PortReferences<P extends string> = { readonly [Name in P]: PortReference };

// What runtimes and test tools ask any object for; not a port that somebody misspelt.
const PROBED: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
  'toString',
  'valueOf',
  'inspect',
  'length',
  'hasAttribute',
  '@@__IMMUTABLE_ITERABLE__@@',
  '@@__IMMUTABLE_RECORD__@@',
]);

/** The ports by name; asking for one that is not there is a finding at that place. */
export function portReferences<P extends string>(endpoint: Endpoint, written: readonly string[]): PortReferences<P> {
  const known = new Map<string, PortReference>();
  return new Proxy({} as PortReferences<P>, {
    ownKeys: () => [...endpoint.ports.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && endpoint.ports.has(key)
        ? { value: portReference(endpoint, key), enumerable: true, configurable: true }
        : undefined,
    has: (_, key) => typeof key === 'string' && endpoint.ports.has(key),
    get: function get(_, key) {
      if (typeof key !== 'string') return undefined;
      if (!endpoint.ports.has(key)) {
        if (PROBED.has(key)) return undefined;
        const told = written.length === 0 && isFaulty(endpoint.construct, 'ports');
        if (!written.includes(key) && !told) reportMissing(endpoint, key, get);
      }
      const reference = known.get(key) ?? portReference(endpoint, key);
      known.set(key, reference);
      return reference;
    },
  });
}

function portReference(endpoint: Endpoint, name: string): PortReference {
  // A port with a mistake of its own has been told once; uses of it add nothing.
  const Kind = endpoint.ports.has(name) ? EndpointReference : FaultyReference;
  return {
    host: new Kind(endpoint, 'host', name),
    number: new Kind(endpoint, 'port', name),
    address: new Kind(endpoint, 'address', name),
    peers: new Kind(endpoint, 'peers', name),
    use: new Kind(endpoint, 'use', name),
  };
}

class FaultyReference extends EndpointReference {
  override connect(): void {}
}

function reportMissing(endpoint: Endpoint, name: string, hide: Function): void {
  const names = [...endpoint.ports.keys()];
  const meant = nearest(name, names);
  report(endpoint.construct, {
    ruleId: 'reference/port',
    message: `${endpoint.title} has no port "${name}"`,
    help:
      meant !== undefined
        ? `did you mean ports${member(meant)}?`
        : names.length === 0
          ? 'give it ports, e.g. ports: { http: 8080 }'
          : `its ports are ${names.join(', ')}`,
    site: CallSite.capture(hide),
  });
}
