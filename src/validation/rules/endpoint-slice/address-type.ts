import type { EndpointSlice } from '../../../kubernetes/generated/types.js';
import { choiceFault, PROTOCOLS } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

/** Judges what a slice is made of. */
export const addressType = objectRule<EndpointSlice>({
  id: 'endpoint-slice/address-type',
  scope: 'server',
  severity: 'error',
  description: 'The addressType of an EndpointSlice is IPv4, IPv6 or FQDN, and protocols are TCP, UDP or SCTP.',
  rationale: 'The API server refuses the EndpointSlice.',
  remediation: 'Write the type that all addresses of the slice have.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  kinds: ['discovery.k8s.io/v1 EndpointSlice'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1 }
      addressType: FQDN
      endpoints: [{ addresses: [db.example.com] }]
      ports: [{ port: 5432, protocol: TCP }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IP
        endpoints: [{ addresses: [203.0.113.7] }]
        `,
        path: '/addressType',
        message: 'addressType "IP" is none that there is',
      },
    ],
  },
  check({ addressType: type, ports }, report) {
    const faults = [
      choiceFault(type ?? '', ['IPv4', 'IPv6', 'FQDN'], '/addressType'),
      ...(ports ?? []).map((port, index) => choiceFault(port?.protocol, PROTOCOLS, `/ports/${index}/protocol`)),
    ];
    for (const fault of faults) report(fault);
  },
});
