import type { Ingress } from '../../../kubernetes/generated/types.js';
import { hostFault } from '../../faults/host-fault.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges what an Ingress encrypts. */
export const tls = objectRule<Ingress>({
  id: 'ingress/tls',
  scope: 'server',
  severity: 'error',
  description: 'TLS of an Ingress names hosts, and the Secret with their certificate.',
  rationale: 'The API server refuses the Ingress.',
  remediation: 'Write the hosts as in the rules, and the name of the Secret.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: shop }
      spec:
        tls: [{ hosts: [shop.example.com], secretName: shop-tls }]
        defaultBackend: { service: { name: shop, port: { number: 80 } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec:
          tls: [{ hosts: [Shop.example.com], secretName: shop-tls }]
          defaultBackend: { service: { name: shop, port: { number: 80 } } }
        `,
        path: '/spec/tls/0/hosts/0',
        message: '"Shop.example.com" has a capital letter',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec:
          tls: [{ hosts: [shop.example.com], secretName: shop_tls }]
          defaultBackend: { service: { name: shop, port: { number: 80 } } }
        `,
        path: '/spec/tls/0/secretName',
        message: '"shop_tls" has "_"',
      },
    ],
  },
  check({ spec }, report) {
    spec?.tls?.forEach((item, index) => {
      const path = `/spec/tls/${index}`;
      const faults = (item?.hosts ?? []).map((host, at) => hostFault(host ?? '', `${path}/hosts/${at}`));
      const name = item?.secretName;
      faults.push(name ? nameFault('dns1123Subdomain', name, `${path}/secretName`) : undefined);
      for (const fault of faults) report(fault);
    });
  },
});
