import type { Namespace } from '../../../kubernetes/generated/types.js';
import { finalizerFault } from '../../faults/finalizers.js';
import { objectRule } from '../../rule.js';

/** Judges what a namespace waits for before it is gone. */
export const finalizers = objectRule<Namespace>({
  id: 'namespace/finalizers',
  scope: 'server',
  severity: 'error',
  description: 'A finalizer in the spec of a Namespace has the form of a label key, with a domain.',
  rationale: 'The API server refuses the Namespace.',
  remediation: 'Leave spec.finalizers to the server, or write a domain and a name, as in example.com/cleanup.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/',
  kinds: ['v1 Namespace'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop }
      spec: { finalizers: [kubernetes, example.com/cleanup] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        spec: { finalizers: [cleanup] }
        `,
        path: '/spec/finalizers/0',
        message: 'the finalizer "cleanup" has no domain',
      },
    ],
  },
  check({ spec }, report) {
    spec?.finalizers?.forEach((finalizer, index) => {
      report(finalizerFault(finalizer ?? '', `/spec/finalizers/${index}`));
    });
  },
});
