import type { NetworkPolicy, NetworkPolicyPort } from '../../../kubernetes/generated/types.js';
import { choiceFault, PROTOCOLS } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { policyPorts } from '../../faults/policy-peers.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** Judges the ports that a policy allows. */
export const port = objectRule<NetworkPolicy>({
  id: 'network-policy/port',
  scope: 'server',
  severity: 'error',
  description:
    'A port of a NetworkPolicy is a number or the name of a port; endPort ends a range that starts with a number.',
  rationale: 'The API server refuses the NetworkPolicy.',
  remediation: 'Write the first and the last number of the range as port and endPort.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports',
  kinds: ['networking.k8s.io/v1 NetworkPolicy'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: api }
      spec: { podSelector: {}, ingress: [{ ports: [{ port: http }, { port: 9000, endPort: 9010 }] }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, ingress: [{ ports: [{ port: 9010, endPort: 9000 }] }] }
        `,
        path: '/spec/ingress/0/ports/0/endPort',
        message: 'the range ends with 9000, before it starts with 9010',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api }
        spec: { podSelector: {}, ingress: [{ ports: [{ port: http, endPort: 9000 }] }] }
        `,
        path: '/spec/ingress/0/ports/0/endPort',
        message: 'the range ends with 9000, but starts with no number',
      },
    ],
  },
  check(policy, report) {
    for (const { port: one, path } of policyPorts(policy)) {
      const protocol = choiceFault(one.protocol, PROTOCOLS, `${path}/protocol`);
      for (const fault of [protocol, startFault(one, path), endFault(one, path)]) report(fault);
    }
  },
});

const isPort = (number: number): boolean => number >= 1 && number <= 65_535;

function startFault({ port: start }: NetworkPolicyPort, path: string): Found | undefined {
  if (!isSet(start)) return undefined;
  if (typeof start === 'string') return nameFault('portName', start, `${path}/port`);
  if (isPort(start)) return undefined;
  return { path: `${path}/port`, message: `port ${start} is no port`, help: 'write a number from 1 to 65535' };
}

function endFault({ port: start, endPort }: NetworkPolicyPort, path: string): Found | undefined {
  const at = `${path}/endPort`;
  if (!isSet(endPort)) return undefined;
  if (typeof start !== 'number') {
    const help = 'write the number of the first port as port, or remove endPort';
    return { path: at, message: `the range ends with ${endPort}, but starts with no number`, help };
  }
  if (endPort < start) {
    const help = 'write the larger number as endPort';
    return { path: at, message: `the range ends with ${endPort}, before it starts with ${start}`, help };
  }
  return isPort(endPort)
    ? undefined
    : { path: at, message: `endPort ${endPort} is no port`, help: 'write 65535 at most' };
}
