import type { Service } from '../../../kubernetes/generated/types.js';
import { serviceTypeOf } from '../../../kubernetes/service.js';
import { below } from '../../../kubernetes/pointer.js';
import { cidrFault } from '../../faults/address-fault.js';
import { objectRule } from '../../rule.js';

const ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Judges from where a load balancer lets requests in. */
export const sourceRanges = objectRule<Service>({
  id: 'service/source-ranges',
  scope: 'server',
  severity: 'error',
  description: 'What a load balancer lets in are ranges of addresses, in the field or in the older annotation.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write ranges such as `203.0.113.0/24` as loadBalancerSourceRanges.',
  see: 'https://kubernetes.io/docs/tasks/access-application-cluster/configure-cloud-provider-firewall/#restrict-access-for-loadbalancer-service',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { type: LoadBalancer, loadBalancerSourceRanges: [203.0.113.0/24], ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { type: LoadBalancer, loadBalancerSourceRanges: [203.0.113.7], ports: [{ port: 80 }] }
        `,
        path: '/spec/loadBalancerSourceRanges/0',
        message: '"203.0.113.7" is no range of addresses',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: api
          annotations: { service.beta.kubernetes.io/load-balancer-source-ranges: 203.0.113.0/24 }
        spec: { ports: [{ port: 80 }] }
        `,
        path: '/metadata/annotations/service.beta.kubernetes.io~1load-balancer-source-ranges',
        message: 'a Service of type ClusterIP has no source ranges',
      },
    ],
  },
  check({ metadata, spec }, report, context) {
    const ranges = spec?.loadBalancerSourceRanges ?? [];
    ranges.forEach((range, index) => {
      report(cidrFault((range ?? '').trim(), `/spec/loadBalancerSourceRanges/${index}`, context));
    });
    const annotations = metadata?.annotations ?? {};
    if (ranges.length > 0 || !Object.hasOwn(annotations, ANNOTATION)) return;
    const path = below('/metadata/annotations', ANNOTATION);
    const type = serviceTypeOf(spec ?? {});
    if (type !== 'LoadBalancer') {
      const help = 'remove the annotation, or write type: LoadBalancer';
      report({ path, message: `a Service of type ${type} has no source ranges`, help });
    }
    const text = (annotations[ANNOTATION] ?? '').trim();
    for (const range of text === '' ? [] : text.split(',')) {
      report(cidrFault(range.trim(), path, context));
    }
  },
});
