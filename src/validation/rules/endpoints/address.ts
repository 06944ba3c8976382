import type { EndpointAddress, Endpoints } from '../../../kubernetes/endpoints.js';
import { endpointIpFault } from '../../faults/address-fault.js';
import { missingFault } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges where Endpoints lead. */
export const address = objectRule<Endpoints>({
  id: 'endpoints/address',
  scope: 'server',
  severity: 'error',
  description: 'Endpoints have addresses that other machines can call; host names and nodes of them are DNS names.',
  rationale: 'The API server refuses the Endpoints.',
  remediation: 'Write the address that other machines call.',
  kinds: ['v1 Endpoints'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Endpoints
      metadata: { name: db }
      subsets: [{ addresses: [{ ip: 203.0.113.7, hostname: db-0 }], ports: [{ port: 5432 }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Endpoints
        metadata: { name: db }
        subsets: [{ addresses: [{ ip: 127.0.0.1 }], ports: [{ port: 5432 }] }]
        `,
        path: '/subsets/0/addresses/0/ip',
        message: '127.0.0.1 is a loopback address: nothing on another machine has it',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Endpoints
        metadata: { name: db }
        subsets: [{ addresses: [{ ip: 203.0.113.7, hostname: db.example.com }], ports: [{ port: 5432 }] }]
        `,
        path: '/subsets/0/addresses/0/hostname',
        message: '"db.example.com" has "."',
      },
    ],
  },
  check({ subsets }, report, context) {
    subsets?.forEach((subset, index) => {
      for (const list of ['addresses', 'notReadyAddresses'] as const) {
        subset?.[list]?.forEach((item: Partial<EndpointAddress> | null, at) => {
          const { ip, hostname, nodeName } = item ?? {};
          const path = `/subsets/${index}/${list}/${at}`;
          const faults = [
            missingFault(ip, `${path}/ip`) ?? endpointIpFault(ip ?? '', `${path}/ip`, context),
            hostname ? nameFault('dns1123Label', hostname, `${path}/hostname`) : undefined,
            isSet(nodeName) ? nameFault('dns1123Subdomain', nodeName, `${path}/nodeName`) : undefined,
          ];
          for (const fault of faults) report(fault);
        });
      }
    });
  },
});
