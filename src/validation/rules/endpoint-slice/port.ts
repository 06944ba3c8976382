import type { EndpointSlice } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the ports of a slice. */
export const port = objectRule<EndpointSlice>({
  id: 'endpoint-slice/port',
  scope: 'server',
  severity: 'error',
  description: 'Ports of an EndpointSlice have names of their own, at most one none, which are DNS labels.',
  rationale: 'The API server refuses the EndpointSlice.',
  remediation: 'Name each port as the Service names it.',
  kinds: ['discovery.k8s.io/v1 EndpointSlice'],
  examples: {
    valid: [
      `
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: { name: db-1 }
      addressType: IPv4
      endpoints: [{ addresses: [203.0.113.7] }]
      ports: [{ name: sql, port: 5432 }, { name: metrics, port: 9187 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: [203.0.113.7] }]
        ports: [{ port: 5432 }, { port: 9187 }]
        `,
        path: '/ports/1/name',
        message: 'several ports have no name',
      },
      {
        yaml: `
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-1 }
        addressType: IPv4
        endpoints: [{ addresses: [203.0.113.7] }]
        ports: [{ name: SQL, port: 5432 }]
        `,
        path: '/ports/0/name',
        message: '"SQL" has a capital letter',
      },
    ],
  },
  check({ ports }, report) {
    const names = new Set<string>();
    ports?.forEach((item, index) => {
      const name = item?.name ?? '';
      const appProtocol = item?.appProtocol;
      const path = `/ports/${index}/name`;
      const faults = [
        name === '' ? undefined : nameFault('dns1123Label', name, path),
        isSet(appProtocol) ? nameFault('labelKey', appProtocol, `/ports/${index}/appProtocol`) : undefined,
      ];
      for (const fault of faults) report(fault);
      if (names.has(name)) {
        const message = name === '' ? 'several ports have no name' : `another port is named "${name}" too`;
        report({ path, message, help: 'give each a name of its own' });
      }
      names.add(name);
    });
  },
});
