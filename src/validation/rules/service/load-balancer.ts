import type { Service } from '../../../kubernetes/generated/types.js';
import { serviceTypeOf } from '../../../kubernetes/service.js';
import { nameFault } from '../../faults/name-fault.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

/** Finds settings of a load balancer where there is none. */
export const loadBalancer = objectRule<Service>({
  id: 'service/load-balancer',
  scope: 'server',
  severity: 'error',
  description:
    'Only a Service of type LoadBalancer has allocateLoadBalancerNodePorts, loadBalancerSourceRanges and loadBalancerClass, which is a name.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write `type: LoadBalancer`, or remove the field.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: LoadBalancer, loadBalancerClass: example.com/internal, ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: NodePort, loadBalancerClass: example.com/internal, ports: [{ port: 80 }] }
        `,
        path: '/spec/loadBalancerClass',
        message: 'a Service of type NodePort has no loadBalancerClass',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: LoadBalancer, loadBalancerClass: 'my class', ports: [{ port: 80 }] }
        `,
        path: '/spec/loadBalancerClass',
        message: '"my class" has white space',
      },
    ],
  },
  check({ spec }, report) {
    if (!spec) return;
    const type = serviceTypeOf(spec);
    if (type === 'LoadBalancer') {
      const name = spec.loadBalancerClass;
      report(isSet(name) ? nameFault('labelKey', name, '/spec/loadBalancerClass') : undefined);
      return;
    }
    const set = {
      allocateLoadBalancerNodePorts: isSet(spec.allocateLoadBalancerNodePorts),
      loadBalancerSourceRanges: (spec.loadBalancerSourceRanges ?? []).length > 0,
      loadBalancerClass: isSet(spec.loadBalancerClass),
    };
    for (const [field, there] of Object.entries(set)) {
      const message = `a Service of type ${type} has no ${field}`;
      if (there) report({ path: `/spec/${field}`, message, help: `remove ${field}, or write type: LoadBalancer` });
    }
  },
});
