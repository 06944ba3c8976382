import { absentNeeds } from '../../faults/pod-needs.js';
import type { PartRule } from '../../rule.js';

/** Each claim that pods mount is there, in their own namespace. */
export const claim: PartRule = {
  id: 'reference/claim',
  scope: 'references',
  severity: 'warning',
  description: 'Each claim that pods mount is there, in their own namespace.',
  rationale: 'The scheduler leaves the pods waiting for the PersistentVolumeClaim.',
  remediation: 'Add the PersistentVolumeClaim, mend the name, or declare it as external.',
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
            volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data, namespace: shop }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
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
              volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
        `,
        path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
        message: 'PersistentVolumeClaim "data" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(pod, report, context) {
    absentNeeds(pod, 'PersistentVolumeClaim', context).forEach(report);
  },
};
