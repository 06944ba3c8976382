import { absentNeeds } from '../../faults/pod-needs.js';
import type { PartRule } from '../../rule.js';

/** Each ConfigMap that pods name is there, in their own namespace. */
export const configMap: PartRule = {
  id: 'reference/config-map',
  scope: 'references',
  severity: 'error',
  description: 'Each ConfigMap that pods name is there, in their own namespace.',
  rationale: 'Its pods wait for the ConfigMap and never start; a namespace away it is not found either.',
  remediation: 'Add the ConfigMap, mend the name, mark the reference `optional`, or declare it as external.',
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
                envFrom: [{ configMapRef: { name: settings } }]
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings, namespace: shop }
      data: { LEVEL: info }
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
                  envFrom: [{ configMapRef: { name: settings } }]
        `,
        path: '/spec/template/spec/containers/0/envFrom/0/configMapRef/name',
        message: 'ConfigMap "settings" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(pod, report, context) {
    absentNeeds(pod, 'ConfigMap', context).forEach(report);
  },
};
