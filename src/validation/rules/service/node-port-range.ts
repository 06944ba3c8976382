import type { Service } from '../../../kubernetes/generated/types.js';
import { hasHealthCheck, hasNodePorts, portsOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

const FIRST = 30_000;
const LAST = 32_767;

/** Finds node ports beyond the range that nodes keep for them. */
export const nodePortRange = objectRule<Service>({
  id: 'service/node-port-range',
  scope: 'server',
  severity: 'error',
  description: 'Node ports are from 30000 to 32767, which clusters keep for them unless told otherwise.',
  rationale: 'The API server refuses the Service when it is created; a dry run does not show it.',
  remediation:
    'Write a number of that range, or none and let the cluster choose. Switch the rule off where the cluster has another range.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#nodeport-custom-port',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: NodePort, ports: [{ port: 80, nodePort: 32767 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: NodePort, ports: [{ port: 80, nodePort: 8080 }] }
        `,
        path: '/spec/ports/0/nodePort',
        message: 'node port 8080 is not from 30000 to 32767',
      },
    ],
  },
  check({ spec }, report) {
    const service = spec ?? {};
    const judge = (number: number | undefined, path: string): void => {
      if (!number || (number >= FIRST && number <= LAST)) return;
      const message = `node port ${number} is not from ${FIRST} to ${LAST}`;
      report({ path, message, help: 'write a number of that range, or none and let the cluster choose' });
    };
    if (hasHealthCheck(service)) judge(service.healthCheckNodePort, '/spec/healthCheckNodePort');
    if (!hasNodePorts(service)) return;
    portsOf(service).forEach((port, index) => judge(port.nodePort, `/spec/ports/${index}/nodePort`));
  },
});
