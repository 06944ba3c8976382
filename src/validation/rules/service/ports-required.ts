import type { Service } from '../../../kubernetes/generated/types.js';
import { isHeadless, portsOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

/** Finds Services that lead to nothing. */
export const portsRequired = objectRule<Service>({
  id: 'service/ports-required',
  scope: 'server',
  severity: 'error',
  description: 'A Service has a port, unless it is headless or of type ExternalName.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write the ports that clients call, or `clusterIP: None` where they only look up names of pods.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { ports: [{ port: 80 }] }
      `,
      `
      apiVersion: v1
      kind: Service
      metadata: { name: members }
      spec: { clusterIP: None, selector: { app: db } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { selector: { app: api } }
        `,
        path: '/spec/ports',
        message: 'the Service has no ports',
      },
    ],
  },
  check({ spec }, report) {
    const service = spec ?? {};
    if (portsOf(service).length > 0 || isHeadless(service) || serviceTypeOf(service) === 'ExternalName') return;
    report({
      path: '/spec/ports',
      message: 'the Service has no ports',
      help: 'write the ports that clients call, or clusterIP: None for a Service that only names its pods',
    });
  },
});
