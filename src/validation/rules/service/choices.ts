import type { Service } from '../../../kubernetes/generated/types.js';
import { hasNodePorts, portsOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { choiceFault, filledChoiceFault, PROTOCOLS } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const POLICIES = ['Cluster', 'Local'];
const FAMILY_POLICIES = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];

/** Finds words that a Service does not know. */
export const choices = objectRule<Service>({
  id: 'service/choices',
  scope: 'server',
  severity: 'error',
  description:
    'Type, protocols, affinity, traffic policies and IP families of a Service are words that the server knows.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write one of the words that the finding names.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: dns }
      spec: { type: NodePort, ports: [{ port: 53, protocol: UDP }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: Loadbalancer, ports: [{ port: 80 }] }
        `,
        path: '/spec/type',
        message: 'type "Loadbalancer" is none that there is',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ port: 80, protocol: http }] }
        `,
        path: '/spec/ports/0/protocol',
        message: 'protocol "http" is none that there is',
      },
    ],
  },
  check({ spec }, report) {
    const service = spec ?? {};
    // Elsewhere such a policy is wrong in itself.
    const fromOutside = hasNodePorts(service) || (service.externalIPs ?? []).length > 0;
    const faults = [
      filledChoiceFault(service.type, TYPES, '/spec/type'),
      filledChoiceFault(service.sessionAffinity, ['None', 'ClientIP'], '/spec/sessionAffinity'),
      choiceFault(service.internalTrafficPolicy, POLICIES, '/spec/internalTrafficPolicy'),
      fromOutside
        ? filledChoiceFault(service.externalTrafficPolicy, POLICIES, '/spec/externalTrafficPolicy')
        : undefined,
      serviceTypeOf(service) === 'ExternalName'
        ? undefined
        : choiceFault(service.ipFamilyPolicy, FAMILY_POLICIES, '/spec/ipFamilyPolicy'),
      ...portsOf(service).map(({ protocol }, index) =>
        filledChoiceFault(protocol, PROTOCOLS, `/spec/ports/${index}/protocol`),
      ),
    ];
    for (const fault of faults) report(fault);
  },
});
