import type { Service } from '../../../kubernetes/generated/types.js';
import { hasHealthCheck } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

/** Finds a port for health checks that nobody makes. */
export const healthCheckNodePort = objectRule<Service>({
  id: 'service/health-check-node-port',
  scope: 'server',
  severity: 'error',
  description: 'Only a LoadBalancer with `externalTrafficPolicy: Local` has a healthCheckNodePort.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Remove it; where it has a meaning, the cluster chooses a number.',
  see: 'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 32100, ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: LoadBalancer, healthCheckNodePort: 32100, ports: [{ port: 80 }] }
        `,
        path: '/spec/healthCheckNodePort',
        message: 'nobody asks for health on port 32100',
      },
    ],
  },
  check({ spec }, report) {
    if (!spec?.healthCheckNodePort || hasHealthCheck(spec)) return;
    report({
      path: '/spec/healthCheckNodePort',
      message: `nobody asks for health on port ${spec.healthCheckNodePort}`,
      help: 'remove it, or write type: LoadBalancer and externalTrafficPolicy: Local',
    });
  },
});
