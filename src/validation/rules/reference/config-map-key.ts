import { missingKeys } from '../../faults/pod-needs.js';
import type { PartRule } from '../../rule.js';

/** Each key that pods read of a ConfigMap of the set is in it. */
export const configMapKey: PartRule = {
  id: 'reference/config-map-key',
  scope: 'references',
  severity: 'error',
  description: 'Each key that pods read of a ConfigMap of the set is in it.',
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
                env: [{ name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: level } } }]
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings, namespace: shop }
      data: { level: info }
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
                  env: [{ name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: levle } } }]
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        data: { level: info }
        `,
        path: '/spec/template/spec/containers/0/env/0/valueFrom/configMapKeyRef/key',
        message: 'ConfigMap "settings" has no key "levle"',
      },
    ],
  },
  check(pod, report, context) {
    missingKeys(pod, 'ConfigMap', context).forEach(report);
  },
};
