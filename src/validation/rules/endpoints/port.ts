import type { EndpointPort, Endpoints } from '../../../kubernetes/endpoints.js';
import { filledChoiceFault, PROTOCOLS } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the ports of Endpoints. */
export const port = objectRule<Endpoints>({
  id: 'endpoints/port',
  scope: 'server',
  severity: 'error',
  description: 'Ports of Endpoints are from 1 to 65535, of a protocol that there is, and several ones have names.',
  rationale: 'The API server refuses the Endpoints.',
  remediation: 'Write the port as the Service does, with its name.',
  kinds: ['v1 Endpoints'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Endpoints
      metadata: { name: db }
      subsets: [{ addresses: [{ ip: 203.0.113.7 }], ports: [{ name: sql, port: 5432 }, { name: metrics, port: 9187 }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Endpoints
        metadata: { name: db }
        subsets: [{ addresses: [{ ip: 203.0.113.7 }], ports: [{ port: 5432 }, { name: metrics, port: 9187 }] }]
        `,
        path: '/subsets/0/ports/0/name',
        message: 'port 5432 has no name beside others',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Endpoints
        metadata: { name: db }
        subsets: [{ addresses: [{ ip: 203.0.113.7 }], ports: [{ port: 70000 }] }]
        `,
        path: '/subsets/0/ports/0/port',
        message: 'port 70000 is no port',
      },
    ],
  },
  check({ subsets }, report) {
    subsets?.forEach((subset, index) => {
      subset?.ports?.forEach((item, at, all) => {
        const one: Partial<EndpointPort> = item ?? {};
        const { name, protocol, appProtocol } = one;
        const number = one.port ?? 0;
        const path = `/subsets/${index}/ports/${at}`;
        const faults = [
          name ? nameFault('dns1123Label', name, `${path}/name`) : undefined,
          filledChoiceFault(protocol, PROTOCOLS, `${path}/protocol`),
          isSet(appProtocol) ? nameFault('labelKey', appProtocol, `${path}/appProtocol`) : undefined,
        ];
        for (const fault of faults) report(fault);
        if (!name && all.length > 1) {
          const help = 'name it as the port of the Service is named';
          report({ path: `${path}/name`, message: `port ${number} has no name beside others`, help });
        }
        if (number >= 1 && number <= 65_535) return;
        report({ path: `${path}/port`, message: `port ${number} is no port`, help: 'write a number from 1 to 65535' });
      });
    });
  },
});
