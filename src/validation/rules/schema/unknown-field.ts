import type { StructureRule } from '../../rule.js';

/** Judges the names of fields. */
export const unknownField: StructureRule = {
  on: 'structure',
  code: 'unknown-field',
  id: 'schema/unknown-field',
  scope: 'server',
  severity: 'error',
  description: 'Every field is one that its kind has in the version of the cluster.',
  rationale: 'The API server refuses it where fields are validated, and else drops it without a word.',
  remediation: 'Write the name as the API has it, upper and lower case included, at the place where the API has it.',
  see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: api }
      spec:
        containers: [{ name: api, image: nginx, imagePullPolicy: Always }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers: [{ name: api, image: nginx, imagePullPolcy: Always }]
        `,
        path: '/spec/containers/0/imagePullPolcy',
        message: 'spec.containers[0].imagePullPolcy is no field of Container',
      },
    ],
  },
};
