import type { Secret } from '../../../kubernetes/generated/types.js';
import { keyFaults } from '../../faults/content.js';
import { objectRule } from '../../rule.js';

/** Judges the keys of a Secret. */
export const key = objectRule<Secret>({
  id: 'secret/key',
  scope: 'server',
  severity: 'error',
  description: 'Keys of a Secret are names of files.',
  rationale: 'The API server refuses the Secret.',
  remediation: 'Write letters, digits, "-", "_" and "."; no slash.',
  see: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data',
  kinds: ['v1 Secret'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Secret
      metadata: { name: login }
      stringData: { api.key: abc }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Secret
        metadata: { name: login }
        stringData: { 'api key': abc }
        `,
        path: '/stringData/api key',
        message: '"api key" has white space',
      },
    ],
  },
  check({ data, stringData }, report) {
    keyFaults(data, '/data').forEach(report);
    keyFaults(stringData, '/stringData').forEach(report);
  },
});
