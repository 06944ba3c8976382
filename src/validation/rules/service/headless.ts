import type { Service } from '../../../kubernetes/generated/types.js';
import { hasNodePorts, isHeadless, serviceTypeOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

/** Finds headless Services that are to have what needs an address. */
export const headless = objectRule<Service>({
  id: 'service/headless',
  scope: 'server',
  severity: 'error',
  description: 'A Service with `clusterIP: None` is of type ClusterIP.',
  rationale: 'The API server refuses the Service.',
  remediation:
    'Remove the type or `clusterIP: None`; a load balancer beside a headless Service is a Service of its own.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: db }
      spec: { clusterIP: None, selector: { app: db }, ports: [{ port: 5432 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: db }
        spec: { type: LoadBalancer, clusterIP: None, selector: { app: db }, ports: [{ port: 5432 }] }
        `,
        path: '/spec/clusterIP',
        message: 'a Service of type LoadBalancer needs an address, but clusterIP is None',
      },
    ],
  },
  check({ spec }, report) {
    if (!spec || !hasNodePorts(spec) || !isHeadless(spec)) return;
    report({
      path: spec.clusterIP ? '/spec/clusterIP' : '/spec/clusterIPs/0',
      message: `a Service of type ${serviceTypeOf(spec)} needs an address, but clusterIP is None`,
      help: 'remove clusterIP: None, or make two Services of it',
    });
  },
});
