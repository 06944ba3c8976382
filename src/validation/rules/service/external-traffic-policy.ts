import type { Service } from '../../../kubernetes/generated/types.js';
import { hasNodePorts, serviceTypeOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

/** Finds a policy for traffic from outside that never comes. */
export const externalTrafficPolicy = objectRule<Service>({
  id: 'service/external-traffic-policy',
  scope: 'server',
  severity: 'error',
  description: 'Only Services that can be reached from outside the cluster have an externalTrafficPolicy.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Remove it, or write internalTrafficPolicy for what pods call.',
  see: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: NodePort, externalTrafficPolicy: Local, ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { externalTrafficPolicy: Local, ports: [{ port: 80 }] }
        `,
        path: '/spec/externalTrafficPolicy',
        message: 'nothing from outside reaches a Service of type ClusterIP',
      },
    ],
  },
  check({ spec }, report, context) {
    if (!spec?.externalTrafficPolicy || hasNodePorts(spec)) return;
    const type = serviceTypeOf(spec);
    const viaExternalIps = type === 'ClusterIP' && (spec.externalIPs ?? []).length > 0;
    if (viaExternalIps && context.has('externalPolicyOfExternalIPs')) return;
    report({
      path: '/spec/externalTrafficPolicy',
      message: viaExternalIps
        ? `Kubernetes ${context.version} has this policy for types NodePort and LoadBalancer alone`
        : `nothing from outside reaches a Service of type ${type}`,
      help: 'remove it, or write type: NodePort or LoadBalancer',
    });
  },
});
