import type { Service } from '../../../kubernetes/generated/types.js';
import { labelFaults } from '../../faults/label-selector.js';
import { objectRule } from '../../rule.js';

/** Judges the labels that a Service selects pods by. */
export const selector = objectRule<Service>({
  id: 'service/selector',
  scope: 'server',
  severity: 'error',
  description: 'The selector of a Service consists of labels that a pod can have.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write keys and values of labels of the pods.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { selector: { app.kubernetes.io/name: api }, ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { selector: { app: 'my api' }, ports: [{ port: 80 }] }
        `,
        path: '/spec/selector/app',
        message: '"my api" has white space',
      },
    ],
  },
  check({ spec }, report) {
    labelFaults(spec?.selector, '/spec/selector').forEach(report);
  },
});
