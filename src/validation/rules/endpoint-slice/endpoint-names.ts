import type { EndpointSlice } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges what endpoints say of where they are. */
export const endpointNames = objectRule<EndpointSlice>({
  id: 'endpoint-slice/endpoint-names',
  scope: 'server',
  severity: 'error',
  description: 'The hostname of an endpoint is a DNS label, and its nodeName the name of a node.',
  rationale: 'The API server refuses the EndpointSlice.',
  remediation: 'Write the first part of the host name, without its domain.',
  kinds: ['discovery.k8s.io/v1 EndpointSlice'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1 }
      addressType: IPv4
      endpoints: [{ addresses: [203.0.113.7], hostname: db-0, nodeName: node-1.example.com }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: [203.0.113.7], hostname: db-0.example.com }]
        `,
        path: '/endpoints/0/hostname',
        message: '"db-0.example.com" has "."',
      },
    ],
  },
  check({ endpoints }, report) {
    endpoints?.forEach((endpoint, index) => {
      const { hostname, nodeName } = endpoint ?? {};
      const path = `/endpoints/${index}`;
      const faults = [
        isSet(hostname) ? nameFault('dns1123Label', hostname, `${path}/hostname`) : undefined,
        isSet(nodeName) ? nameFault('dns1123Subdomain', nodeName, `${path}/nodeName`) : undefined,
      ];
      for (const fault of faults) report(fault);
    });
  },
});
