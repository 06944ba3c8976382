import type { StructureRule } from '../../rule.js';

/** Judges what kind of value a field has. */
export const wrongType: StructureRule = {
  on: 'structure',
  code: 'wrong-type',
  id: 'schema/wrong-type',
  scope: 'server',
  severity: 'error',
  description: 'Every value is of the type that its field takes: text, number, true or false, list or map.',
  rationale: 'The API server cannot read the object, and says no more about it.',
  remediation: 'Quote what is to be text; leave numbers, true and false without quotes.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings }
      data: { debug: "true", retries: "3" }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings }
        data: { debug: true }
        `,
        path: '/data/debug',
        message: 'data.debug is true, not text',
      },
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          replicas: "3"
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: nginx }] }
        `,
        path: '/spec/replicas',
        message: 'spec.replicas is the text "3", not a whole number',
      },
    ],
  },
};
