import type { Service } from '../../../kubernetes/generated/types.js';
import { portsOf } from '../../../kubernetes/service.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

/** Judges the numbers of ports. */
export const portNumber = objectRule<Service>({
  id: 'service/port-number',
  scope: 'server',
  severity: 'error',
  description: 'Ports of a Service, and the numbers that they lead to, are from 1 to 65535.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write the port that clients call as `port`, and the one that the container listens on as `targetPort`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec:
        selector: { app: api }
        ports: [{ port: 80, targetPort: 8080 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec:
          selector: { app: api }
          ports: [{ port: 80, targetPort: 80800 }]
        `,
        path: '/spec/ports/0/targetPort',
        message: 'targetPort 80800 is no port',
      },
    ],
  },
  check({ spec }, report) {
    portsOf(spec ?? {}).forEach((port, index) => {
      for (const field of ['port', 'targetPort'] as const) {
        // A port that is missing is 0 for the server; a target port is the port then.
        const number = port[field] ?? (field === 'port' ? 0 : undefined);
        if (typeof number !== 'number' || (number >= 1 && number <= 65_535)) continue;
        if (field === 'targetPort' && number === 0) continue;
        report({
          path: `/spec/ports/${index}/${field}`,
          message: isSet(port[field]) ? `${field} ${number} is no port` : `${field} is missing`,
          help: 'write a number from 1 to 65535',
        });
      }
    });
  },
});
