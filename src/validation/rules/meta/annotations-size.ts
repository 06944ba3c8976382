import { isJobTemplate } from '../../parts.js';
import type { PartRule } from '../../rule.js';

const LARGEST = 256 * 1024;

/** Judges how much the annotations hold. */
export const annotationsSize: PartRule = {
  id: 'meta/annotations-size',
  scope: 'server',
  severity: 'error',
  description: 'The annotations of an object, keys and values together, hold at most 262144 bytes.',
  rationale: 'The API server refuses the object. `kubectl apply` without --server-side keeps a copy of it among them.',
  remediation: 'Move what is large to a ConfigMap.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, annotations: { example.com/note: short } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, annotations: { note: ${'x'.repeat(LARGEST)} } }
        `,
        path: '/metadata/annotations',
        message: 'the annotations have 262148 bytes together, 262144 at most are possible',
      },
    ],
  },
  check(part, report) {
    if (isJobTemplate(part)) return;
    const all = Object.entries(part.metadata.annotations ?? {});
    const bytes = all.reduce((sum, [key, value]) => sum + Buffer.byteLength(key + (value ?? '')), 0);
    if (bytes <= LARGEST) return;
    report({
      path: `${part.path}/annotations`,
      message: `the annotations have ${bytes} bytes together, ${LARGEST} at most are possible`,
      help: 'move what is large to a ConfigMap',
    });
  },
};
