import { labelFaults } from '../../faults/label-selector.js';
import { isJobTemplate } from '../../parts.js';
import type { PartRule } from '../../rule.js';

/** Judges labels. */
export const labels: PartRule = {
  id: 'meta/labels',
  scope: 'server',
  severity: 'error',
  description: 'Labels of objects and of the pods they make have keys and values in the form of labels.',
  rationale: 'The API server refuses the object.',
  remediation: 'Write letters, digits, "-", "_" and ".", at most 63, and use an annotation for any other text.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, labels: { app.kubernetes.io/name: api, empty: '' } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, labels: { owner: team@example.com } }
        `,
        path: '/metadata/labels/owner',
        message: '"team@example.com" has "@"',
      },
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api, Example.com/team: shop } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/template/metadata/labels/Example.com~1team',
        message: 'in "Example.com/team", the part before "/" has a capital letter',
      },
    ],
  },
  check(part, report) {
    if (!isJobTemplate(part)) labelFaults(part.metadata.labels, `${part.path}/labels`).forEach(report);
  },
};
