import type { Service } from '../../../kubernetes/generated/types.js';
import { portsOf } from '../../../kubernetes/service.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the names of the ports that a Service leads to. */
export const targetPortName = objectRule<Service>({
  id: 'service/target-port-name',
  scope: 'server',
  severity: 'error',
  description:
    'A targetPort that is a text is the name of a port: at most 15 lower-case letters, digits and dashes, one of them a letter.',
  rationale: 'The API server refuses the Service.',
  remediation: "Write the name of the container's port, or its number without quotes.",
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { ports: [{ port: 80, targetPort: http }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ port: 80, targetPort: '8080' }] }
        `,
        path: '/spec/ports/0/targetPort',
        message: '"8080" has no letter',
      },
    ],
  },
  check({ spec }, report) {
    portsOf(spec ?? {}).forEach(({ targetPort }, index) => {
      if (typeof targetPort !== 'string' || targetPort === '') return;
      const fault = nameFault('portName', targetPort, `/spec/ports/${index}/targetPort`);
      if (!fault) return;
      report(/^\d+$/.test(targetPort) ? { ...fault, help: `write ${Number(targetPort)} without quotes` } : fault);
    });
  },
});
