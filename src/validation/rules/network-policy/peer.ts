import type { NetworkPolicy } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { policyPeers } from '../../faults/policy-peers.js';
import { objectRule } from '../../rule.js';

/** Judges whom a policy allows. */
export const peer = objectRule<NetworkPolicy>({
  id: 'network-policy/peer',
  scope: 'server',
  severity: 'error',
  description: 'A peer of a NetworkPolicy is selected by labels or is a range of addresses, not both and not nothing.',
  rationale: 'The API server refuses the NetworkPolicy.',
  remediation: 'Write podSelector and namespaceSelector, or ipBlock; an empty selector stands for all.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  kinds: ['networking.k8s.io/v1 NetworkPolicy'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: api }
      spec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, ingress: [{ from: [{}] }] }
        `,
        path: '/spec/ingress/0/from/0',
        message: 'the peer is empty',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, egress: [{ to: [{ podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 } }] }] }
        `,
        path: '/spec/egress/0/to/0',
        message: 'the peer is both a range of addresses and selected by labels',
      },
    ],
  },
  check(policy, report) {
    selectorFaults(policy.spec?.podSelector, '/spec/podSelector').forEach(report);
    for (const { peer: one, path } of policyPeers(policy)) {
      const { podSelector, namespaceSelector, ipBlock } = one;
      selectorFaults(podSelector, `${path}/podSelector`).forEach(report);
      selectorFaults(namespaceSelector, `${path}/namespaceSelector`).forEach(report);
      const selected = isSet(podSelector) || isSet(namespaceSelector);
      if (!selected && !isSet(ipBlock)) {
        report({ path, message: 'the peer is empty', help: 'write podSelector, namespaceSelector or ipBlock' });
      } else if (selected && isSet(ipBlock)) {
        const message = 'the peer is both a range of addresses and selected by labels';
        report({ path, message, help: 'make two peers of it' });
      }
    }
  },
});
