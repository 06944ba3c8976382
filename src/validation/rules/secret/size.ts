import type { Secret } from '../../../kubernetes/generated/types.js';
import { sizeFault } from '../../faults/content.js';
import { objectRule } from '../../rule.js';
import { secretValues } from '../../faults/secret-values.js';

/** Judges how much is in a Secret. */
export const size = objectRule<Secret>({
  id: 'secret/size',
  scope: 'server',
  severity: 'error',
  description: 'The values of a Secret have at most 1 MiB together.',
  rationale: 'The API server refuses the Secret.',
  remediation: 'Split it, or keep large files in a volume.',
  see: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-data-size',
  kinds: ['v1 Secret'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Secret
      metadata: { name: login }
      stringData: { key: abc }
      `,
    ],
    invalid: [
      {
        yaml: `{ apiVersion: v1, kind: Secret, metadata: { name: login }, stringData: { a: ${'x'.repeat(1_048_577)} } }`,
        path: '/stringData',
        message: 'the Secret has 1048577 bytes',
      },
    ],
  },
  check(secret, report) {
    const bytes = [...secretValues(secret).values()].reduce((sum, value) => sum + value.length, 0);
    report(sizeFault(bytes, 'Secret', Object.keys(secret.data ?? {}).length > 0 ? '/data' : '/stringData'));
  },
});
