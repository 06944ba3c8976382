import type { StructureRule } from '../../rule.js';

/** Judges text that has to have a form. */
export const badFormat: StructureRule = {
  on: 'structure',
  code: 'bad-format',
  id: 'schema/bad-format',
  scope: 'server',
  severity: 'error',
  description: 'Amounts, times, base64 and other text with a form have that form.',
  rationale: 'The API server cannot read the object, and says no more about it.',
  remediation: 'Write amounts such as 500m or 1Gi, times such as 2030-01-31T12:00:00Z, and data in base64.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Secret
      metadata: { name: login }
      data: { password: aHVudGVyMg== }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Secret
        metadata: { name: login }
        data: { password: hunter2! }
        `,
        path: '/data/password',
        message: 'data.password is the text "hunter2!", not text in base64',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers: [{ name: api, image: nginx, resources: { limits: { memory: 1GB } } }]
        `,
        path: '/spec/containers/0/resources/limits/memory',
        message: 'spec.containers[0].resources.limits.memory is the text "1GB", not an amount such as 500m or 1Gi',
      },
    ],
  },
};
