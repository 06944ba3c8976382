import { absentNeeds } from '../../faults/pod-needs.js';
import type { PartRule } from '../../rule.js';

/** Each Secret that pods name is there, in their own namespace: as a manifest, or made by an ExternalSecret, a SealedSecret, a Certificate or the like. */
export const secret: PartRule = {
  id: 'reference/secret',
  scope: 'references',
  severity: 'warning',
  description:
    'Each Secret that pods name is there, in their own namespace: as a manifest, or made by an ExternalSecret, a SealedSecret, a Certificate or the like.',
  rationale:
    'Its pods wait for the Secret and never start; one that pulls images without it is refused by the registry.',
  remediation:
    'Add what makes the Secret, mend the name, mark the reference `optional`, or declare a Secret that is made by hand as external.',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop }
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
                envFrom: [{ secretRef: { name: database } }]
      ---
      apiVersion: external-secrets.io/v1
      kind: ExternalSecret
      metadata: { name: database, namespace: shop }
      spec: { secretStoreRef: { name: vault }, dataFrom: [{ extract: { key: shop/database } }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  envFrom: [{ secretRef: { name: database } }]
        `,
        path: '/spec/template/spec/containers/0/envFrom/0/secretRef/name',
        message: 'Secret "database" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(pod, report, context) {
    absentNeeds(pod, 'Secret', context).forEach(report);
  },
};
