import type { Service } from '../../../kubernetes/generated/types.js';
import { endpointIpFault } from '../../faults/address-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the addresses that a Service takes from outside. */
export const externalIps = objectRule<Service>({
  id: 'service/external-ips',
  scope: 'server',
  severity: 'error',
  description: 'externalIPs are addresses that other machines can call.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write addresses that are routed to nodes of the cluster.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { externalIPs: [198.51.100.32], ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { externalIPs: [127.0.0.1], ports: [{ port: 80 }] }
        `,
        path: '/spec/externalIPs/0',
        message: '127.0.0.1 is a loopback address: nothing on another machine has it',
      },
    ],
  },
  check({ spec }, report, context) {
    spec?.externalIPs?.forEach((ip, index) => {
      report(endpointIpFault(ip ?? '', `/spec/externalIPs/${index}`, context));
    });
  },
});
