import type { Service } from '../../../kubernetes/generated/types.js';
import { portsOf, protocolOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

/** Finds ports that are there twice. */
export const portUnique = objectRule<Service>({
  id: 'service/port-unique',
  scope: 'server',
  severity: 'error',
  description: 'A Service has each port of a protocol once.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Give each port a number of its own, or another protocol.',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: dns }
      spec: { ports: [{ name: dns, port: 53, protocol: UDP }, { name: dns-tcp, port: 53 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec:
          ports:
            - { name: http, port: 80 }
            - { name: web, port: 80, protocol: TCP, targetPort: 8080 }
        `,
        path: '/spec/ports/1',
        message: 'port 80 of TCP is there twice',
      },
    ],
  },
  check({ spec }, report) {
    const seen = new Set<string>();
    portsOf(spec ?? {}).forEach((port, index) => {
      const key = `${port.port ?? 0} of ${protocolOf(port)}`;
      if (seen.has(key)) {
        report({
          path: `/spec/ports/${index}`,
          message: `port ${key} is there twice`,
          help: 'write another port number, or remove one of the two',
        });
      }
      seen.add(key);
    });
  },
});
