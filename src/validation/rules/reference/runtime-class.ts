import { classAbsence } from '../../faults/presence.js';
import type { PartRule } from '../../rule.js';

/** Where a set makes RuntimeClasses, those that its pods name are among them. */
export const runtimeClass: PartRule = {
  id: 'reference/runtime-class',
  scope: 'references',
  severity: 'warning',
  description: 'Where a set makes RuntimeClasses, those that its pods name are among them.',
  rationale: 'The API server refuses pods of a RuntimeClass that is missing.',
  remediation: 'Add the RuntimeClass, mend the name, or declare it as external.',
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
            runtimeClassName: gvisor
            containers:
              - name: web
                image: example.com/web:1.4.0
      ---
      apiVersion: node.k8s.io/v1
      kind: RuntimeClass
      metadata: { name: gvisor }
      handler: runsc
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
              runtimeClassName: gvisr
              containers:
                - name: web
                  image: example.com/web:1.4.0
        ---
        apiVersion: node.k8s.io/v1
        kind: RuntimeClass
        metadata: { name: gvisor }
        handler: runsc
        `,
        path: '/spec/template/spec/runtimeClassName',
        message: 'RuntimeClass "gvisr" is not among the objects',
      },
    ],
  },
  check({ path, spec }, report, context) {
    const wanted = { group: 'node.k8s.io', kind: 'RuntimeClass', name: spec.runtimeClassName };
    report(classAbsence(wanted, `${path}/runtimeClassName`, context));
  },
};
