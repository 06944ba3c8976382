import type { Service } from '../../../kubernetes/generated/types.js';
import { portsOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

const KUBELET_PORT = 10_250;

/** Finds load balancers that would open the port of the kubelet. */
export const kubeletPort = objectRule<Service>({
  id: 'service/kubelet-port',
  scope: 'server',
  severity: 'error',
  description: 'A LoadBalancer does not have port 10250, which is that of the kubelet.',
  rationale: 'API servers before 1.33 refuse the Service.',
  remediation: 'Let the load balancer listen on another port; `targetPort` may stay.',
  until: '1.32',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: LoadBalancer, ports: [{ port: 443, targetPort: 10250 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: LoadBalancer, ports: [{ port: 10250 }] }
        `,
        path: '/spec/ports/0',
        message: 'port 10250 is that of the kubelet',
      },
    ],
  },
  check({ spec }, report) {
    if (serviceTypeOf(spec ?? {}) !== 'LoadBalancer') return;
    portsOf(spec ?? {}).forEach(({ port }, index) => {
      if (port !== KUBELET_PORT) return;
      const help = 'write another port, and 10250 as targetPort';
      report({ path: `/spec/ports/${index}`, message: `port ${port} is that of the kubelet`, help });
    });
  },
});
