import { type AddressFamily, canonicalAddress, familyOf } from '../kubernetes/ip.js';
import type { ServicePortJson } from './ports.js';

/** An address that answers, and what is known of it. */
export interface EndpointAddress {
  readonly address: string;
  readonly hostname?: string;
  readonly zone?: string;
  readonly nodeName?: string;
  readonly forZones?: readonly string[];
  readonly forNodes?: readonly string[];
  readonly ready?: boolean;
  readonly serving?: boolean;
  readonly terminating?: boolean;
}

type Ports = readonly ServicePortJson[];

/** The families of some addresses, IPv4 first. */
export function familiesIn(addresses: readonly EndpointAddress[]): AddressFamily[] {
  return (['IPv4', 'IPv6'] as const).filter((family) => addresses.some(({ address }) => familyOf(address) === family));
}

/** An EndpointSlice, which has addresses of one family. @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/ */
export function renderEndpointSlice(family: AddressFamily, addresses: readonly EndpointAddress[], ports: Ports) {
  return {
    addressType: family,
    ports: portsOf(ports),
    endpoints: addresses
      .filter(({ address }) => familyOf(address) === family)
      .map(({ address, ready = true, serving, terminating, hostname, nodeName, zone, forZones, forNodes }) => ({
        addresses: [canonicalAddress(address)],
        conditions: { ready, serving, terminating },
        hostname,
        nodeName,
        zone,
        hints:
          forZones === undefined && forNodes === undefined
            ? undefined
            : { forZones: named(forZones), forNodes: named(forNodes) },
      })),
  };
}

const named = (names: readonly string[] | undefined) => names?.map((name) => ({ name }));

/** Endpoints, the older kind. @see https://kubernetes.io/docs/concepts/services-networking/service/#endpoints */
export function renderEndpoints(addresses: readonly EndpointAddress[], ports: Ports) {
  const listed = (wanted: boolean) => {
    const found = addresses
      .filter(({ ready = true }) => ready === wanted)
      .map(({ address, hostname, nodeName }) => ({ ip: canonicalAddress(address), hostname, nodeName }));
    return found.length > 0 ? found : undefined;
  };
  return { subsets: [{ addresses: listed(true), notReadyAddresses: listed(false), ports: portsOf(ports) }] };
}

/** The ports that the addresses answer on, by the names that the Service has for them. */
function portsOf(ports: Ports) {
  return ports.map(({ name, targetPort, protocol = 'TCP', appProtocol }) => ({
    name,
    port: targetPort,
    protocol,
    appProtocol,
  }));
}
