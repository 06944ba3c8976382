import { missingKeys } from '../../faults/pod-needs.js';
import type { PartRule } from '../../rule.js';

/** Each key that pods read of a Secret of the set is in it. */
export const secretKey: PartRule = {
  id: 'reference/secret-key',
  scope: 'references',
  severity: 'error',
  description: 'Each key that pods read of a Secret of the set is in it.',
  rationale: 'Its pods wait for the key and never start.',
  remediation: 'Add the key, mend its name, or mark the reference `optional`.',
  on: 'pod',
  examples: {
    valid: [
      `
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
                env: [{ name: PASSWORD, valueFrom: { secretKeyRef: { name: database, key: password } } }]
      ---
      apiVersion: v1
      kind: Secret
      metadata: { name: database, namespace: shop }
      stringData: { password: example }
      `,
    ],
    invalid: [
      {
        yaml: `
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
                  env: [{ name: PASSWORD, valueFrom: { secretKeyRef: { name: database, key: pasword } } }]
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: database, namespace: shop }
        stringData: { password: example }
        `,
        path: '/spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/key',
        message: 'Secret "database" has no key "pasword"',
      },
    ],
  },
  check(pod, report, context) {
    missingKeys(pod, 'Secret', context).forEach(report);
  },
};
