import { parseIp } from '../../../kubernetes/ip.js';
import type { Ingress } from '../../../kubernetes/generated/types.js';
import { hostFault } from '../../faults/host-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the hosts of rules. */
export const host = objectRule<Ingress>({
  id: 'ingress/host',
  scope: 'server',
  severity: 'error',
  description: 'A host of an Ingress is a DNS name, or one with `*.` in place of its first part.',
  rationale: 'The API server refuses the Ingress.',
  remediation: 'Write the host without scheme, port and path.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: shop }
      spec:
        rules:
          - host: '*.example.com'
            http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: shop, port: { number: 80 } } } }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { rules: [{ host: shop.example.com:8080 }] }
        `,
        path: '/spec/rules/0/host',
        message: '"shop.example.com:8080" has ":"',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { rules: [{ host: 203.0.113.7 }] }
        `,
        path: '/spec/rules/0/host',
        message: '203.0.113.7 is an address, not a host',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { rules: [{ host: 'shop.*.com' }] }
        `,
        path: '/spec/rules/0/host',
        message: 'in "shop.*.com", "*" is not the whole first part',
      },
    ],
  },
  check({ spec }, report) {
    spec?.rules?.forEach((rule, index) => {
      const value = rule?.host ?? '';
      const path = `/spec/rules/${index}/host`;
      if (value === '') return;
      report(
        parseIp(value)
          ? { path, message: `${value} is an address, not a host`, help: 'write a DNS name, or remove it for any host' }
          : hostFault(value, path),
      );
    });
  },
});
