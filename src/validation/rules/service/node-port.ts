import type { Service, ServiceSpec } from '../../../kubernetes/generated/types.js';
import { hasHealthCheck, hasNodePorts, portsOf, protocolOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { objectRule } from '../../rule.js';

/** Finds node ports where none can be, and those that two ports claim. */
export const nodePort = objectRule<Service>({
  id: 'service/node-port',
  scope: 'server',
  severity: 'error',
  description: 'Only Services of type NodePort and LoadBalancer have node ports, and each node port leads to one port.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write `type: NodePort`, or remove the node port; leave the choice of a number to the cluster.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: NodePort, ports: [{ port: 80, nodePort: 30080 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ port: 80, nodePort: 30080 }] }
        `,
        path: '/spec/ports/0/nodePort',
        message: 'a Service of type ClusterIP has no node ports',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec:
          type: NodePort
          ports: [{ name: http, port: 80, nodePort: 30080 }, { name: https, port: 443, nodePort: 30080 }]
        `,
        path: '/spec/ports/1/nodePort',
        message: 'node port 30080 is taken by another port of the Service',
      },
    ],
  },
  check({ spec }, report) {
    const service = spec ?? {};
    const clashes = clashing(service);
    portsOf(service).forEach(({ nodePort: number }, index) => {
      const path = `/spec/ports/${index}/nodePort`;
      if (number && serviceTypeOf(service) === 'ClusterIP') {
        const help = 'write type: NodePort, or remove the node port';
        report({ path, message: 'a Service of type ClusterIP has no node ports', help });
      } else if (clashes.has(index)) {
        const help = 'write another number, or leave it to the cluster to choose one';
        report({ path, message: `node port ${number} is taken by another port of the Service`, help });
      }
    });
  },
});

/** The ports, by their index, whose node port another one has; those of one number and several protocols may share one. */
function clashing(service: ServiceSpec): ReadonlySet<number> {
  const found = new Set<number>();
  const ofProtocol = new Set<string>();
  const taken = new Set(hasHealthCheck(service) ? [service.healthCheckNodePort] : []);
  const firstOf = new Map<number | undefined, number>();
  portsOf(service).forEach((port, index) => {
    const { nodePort: number } = port;
    if (!number) return;
    const shares = firstOf.get(port.port) === number;
    if (ofProtocol.has(`${number} ${protocolOf(port)}`)) found.add(index);
    if (hasNodePorts(service) && !shares && taken.has(number)) found.add(index);
    ofProtocol.add(`${number} ${protocolOf(port)}`);
    taken.add(number);
    if (!firstOf.has(port.port)) firstOf.set(port.port, number);
  });
  return found;
}
