import { below } from '../../../kubernetes/pointer.js';
import { nameFault } from '../../faults/name-fault.js';
import { isJobTemplate } from '../../parts.js';
import type { PartRule } from '../../rule.js';

/** Judges the keys of annotations. */
export const annotations: PartRule = {
  id: 'meta/annotations',
  scope: 'server',
  severity: 'error',
  description:
    'Annotations of objects and of the pods they make have keys in the form of labels; their case does not matter.',
  rationale: 'The API server refuses the object.',
  remediation: 'Write a domain, "/", and at most 63 letters, digits, "-", "_" and ".".',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, annotations: { Example.com/note: free text } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, annotations: { example.com/a/b: x } }
        `,
        path: '/metadata/annotations/example.com~1a~1b',
        message: '"example.com/a/b" has more than one "/"',
      },
    ],
  },
  check(part, report) {
    if (isJobTemplate(part)) return;
    for (const key of Object.keys(part.metadata.annotations ?? {})) {
      report(nameFault('annotationKey', key, below(part.path, 'annotations', key)));
    }
  },
};
