import type { Service } from '../../../kubernetes/generated/types.js';
import { clusterIPsOf, serviceTypeOf } from '../../../kubernetes/service.js';
import { choiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

/** Judges how many families of addresses a Service has. */
export const ipFamilies = objectRule<Service>({
  id: 'service/ip-families',
  scope: 'server',
  severity: 'error',
  description: 'A Service names each family of addresses once, and two only with a policy that allows two.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write `ipFamilyPolicy: PreferDualStack` where the Service should have both families.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6], ports: [{ port: 80 }] }
      `,
      `
      apiVersion: v1
      kind: Service
      metadata: { name: members }
      spec: { clusterIP: None, ipFamilies: [IPv4, IPv6] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ipFamilies: [IPv4, IPv6], ports: [{ port: 80 }] }
        `,
        path: '/spec/ipFamilyPolicy',
        message: 'the Service has two families of addresses, but its policy is SingleStack',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv4], ports: [{ port: 80 }] }
        `,
        path: '/spec/ipFamilies/1',
        message: 'IPv4 is there twice',
      },
    ],
  },
  check({ spec }, report) {
    if (!spec || serviceTypeOf(spec) === 'ExternalName') return;
    const families: readonly string[] = (spec.ipFamilies ?? []).map((family) => family ?? '');
    families.forEach((family, index) => {
      const path = `/spec/ipFamilies/${index}`;
      const fault = choiceFault(family, ['IPv4', 'IPv6'], path);
      if (fault) report(fault);
      else if (families.indexOf(family) !== index)
        report({ path, message: `${family} is there twice`, help: 'write it once' });
    });
    const ips = clusterIPsOf(spec);
    // For these the server assumes both families.
    const namesOnly = ips[0] === 'None' && Object.keys(spec.selector ?? {}).length === 0;
    const policy = spec.ipFamilyPolicy ?? (namesOnly ? 'RequireDualStack' : 'SingleStack');
    if (policy !== 'SingleStack' || (families.length !== 2 && ips.length !== 2)) return;
    report({
      path: '/spec/ipFamilyPolicy',
      message: 'the Service has two families of addresses, but its policy is SingleStack',
      help: 'write PreferDualStack or RequireDualStack, or remove a family',
    });
  },
});
