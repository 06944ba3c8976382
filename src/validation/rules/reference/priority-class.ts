import { classAbsence } from '../../faults/presence.js';
import type { PartRule } from '../../rule.js';

/** Where a set makes PriorityClasses, those that its pods name are among them. */
export const priorityClass: PartRule = {
  id: 'reference/priority-class',
  scope: 'references',
  severity: 'warning',
  description: 'Where a set makes PriorityClasses, those that its pods name are among them.',
  rationale: 'The API server refuses pods of a PriorityClass that is missing.',
  remediation: 'Add the PriorityClass, mend the name, or declare it as external.',
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
            priorityClassName: high
            containers:
              - name: web
                image: example.com/web:1.4.0
      ---
      apiVersion: scheduling.k8s.io/v1
      kind: PriorityClass
      metadata: { name: high }
      value: 1000
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
              priorityClassName: hihg
              containers:
                - name: web
                  image: example.com/web:1.4.0
        ---
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: { name: high }
        value: 1000
        `,
        path: '/spec/template/spec/priorityClassName',
        message: 'PriorityClass "hihg" is not among the objects',
      },
    ],
  },
  check({ path, spec }, report, context) {
    const wanted = { group: 'scheduling.k8s.io', kind: 'PriorityClass', name: spec.priorityClassName };
    report(classAbsence(wanted, `${path}/priorityClassName`, context));
  },
};
