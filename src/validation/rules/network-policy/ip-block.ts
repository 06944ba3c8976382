import type { NetworkPolicy } from '../../../kubernetes/generated/types.js';
import { cidrFault, exceptFault } from '../../faults/address-fault.js';
import { missingFault } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import { policyPeers } from '../../faults/policy-peers.js';
import { objectRule } from '../../rule.js';

/** Judges the ranges of addresses that a policy allows. */
export const ipBlock = objectRule<NetworkPolicy>({
  id: 'network-policy/ip-block',
  scope: 'server',
  severity: 'error',
  description: 'An ipBlock is a range of addresses, and what it leaves out are smaller ranges inside it.',
  rationale: 'The API server refuses the NetworkPolicy.',
  remediation: 'Write ranges such as `10.0.0.0/8`; for one address `203.0.113.7/32`.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  kinds: ['networking.k8s.io/v1 NetworkPolicy'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: api }
      spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: 203.0.113.7 } }] }] }
        `,
        path: '/spec/egress/0/to/0/ipBlock/cidr',
        message: '"203.0.113.7" is no range of addresses',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/8, except: [192.168.0.0/16] } }] }] }
        `,
        path: '/spec/egress/0/to/0/ipBlock/except/0',
        message: '192.168.0.0/16 is no smaller part of 10.0.0.0/8',
      },
    ],
  },
  check(policy, report, context) {
    for (const { peer, path } of policyPeers(policy)) {
      if (!isSet(peer.ipBlock)) continue;
      const { cidr, except } = peer.ipBlock;
      const at = `${path}/ipBlock/cidr`;
      report(missingFault(cidr || undefined, at) ?? cidrFault(cidr, at, context));
      except?.forEach((part, index) => {
        const place = `${path}/ipBlock/except/${index}`;
        report(cidrFault(part ?? '', place, context) ?? exceptFault(cidr ?? '', part ?? '', place));
      });
    }
  },
});
