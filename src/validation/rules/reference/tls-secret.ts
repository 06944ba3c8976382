import type { Ingress } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { absence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

/** Each Secret that an Ingress takes its certificate from is there, or something in the set makes it. */
export const tlsSecret = objectRule<Ingress & Manifest>({
  id: 'reference/tls-secret',
  scope: 'references',
  severity: 'warning',
  description: 'Each Secret that an Ingress takes its certificate from is there, or something in the set makes it.',
  rationale: 'The controller serves its own certificate instead, which no client trusts.',
  remediation: 'Add a Certificate or the Secret, mend the name, or declare a Secret that is made by hand as external.',
  kinds: ['networking.k8s.io/v1 Ingress'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: web, namespace: shop, annotations: { cert-manager.io/cluster-issuer: letsencrypt } }
      spec: { tls: [{ hosts: [shop.example.com], secretName: shop-tls }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop }
        spec: { tls: [{ hosts: [shop.example.com], secretName: shop-tls }] }
        `,
        path: '/spec/tls/0/secretName',
        message: 'Secret "shop-tls" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(ingress, report, context) {
    const namespace = namespaceOf(ingress);
    ingress.spec?.tls?.forEach((tls, index) => {
      const name = tls?.secretName;
      const path = `/spec/tls/${index}/secretName`;
      report(name ? absence({ group: '', kind: 'Secret', namespace, name }, path, context) : undefined);
    });
  },
});
