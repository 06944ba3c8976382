import type { NetworkPolicy } from '../../../kubernetes/generated/types.js';
import { choiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

/** Finds directions that are there too often. */
export const policyTypes = objectRule<NetworkPolicy>({
  id: 'network-policy/policy-types',
  scope: 'server',
  severity: 'error',
  description: 'The policyTypes of a NetworkPolicy are Ingress and Egress, at most two of them.',
  rationale: 'The API server refuses the NetworkPolicy.',
  remediation: 'Write Ingress, Egress or both, each once.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  kinds: ['networking.k8s.io/v1 NetworkPolicy'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: api }
      spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, policyTypes: [Ingress, Egress, Ingress] }
        `,
        path: '/spec/policyTypes',
        message: 'there are 3 directions, but only two exist',
      },
    ],
  },
  check({ spec }, report) {
    const types = spec?.policyTypes ?? [];
    types.forEach((type, index) => {
      report(choiceFault(type ?? '', ['Ingress', 'Egress'], `/spec/policyTypes/${index}`));
    });
    const count = types.length;
    if (count <= 2) return;
    const message = `there are ${count} directions, but only two exist`;
    report({ path: '/spec/policyTypes', message, help: 'write Ingress and Egress once each' });
  },
});
