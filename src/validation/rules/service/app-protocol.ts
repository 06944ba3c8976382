import type { Service } from '../../../kubernetes/generated/types.js';
import { portsOf } from '../../../kubernetes/service.js';
import { nameFault } from '../../faults/name-fault.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

/** Judges what ports say of the protocol above TCP. */
export const appProtocol = objectRule<Service>({
  id: 'service/app-protocol',
  scope: 'server',
  severity: 'error',
  description: 'The appProtocol of a port is a name, with or without a domain before it.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write a name such as `http`, `kubernetes.io/h2c`, or one with your own domain.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { ports: [{ port: 80, appProtocol: kubernetes.io/h2c }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ port: 80, appProtocol: 'http 2' }] }
        `,
        path: '/spec/ports/0/appProtocol',
        message: '"http 2" has white space',
      },
    ],
  },
  check({ spec }, report) {
    portsOf(spec ?? {}).forEach((port, index) => {
      if (!isSet(port.appProtocol)) return;
      report(nameFault('labelKey', port.appProtocol, `/spec/ports/${index}/appProtocol`));
    });
  },
});
