import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges source. */
export const source: PartRule = {
  id: 'env/source',
  scope: 'server',
  severity: 'error',
  description:
    'A variable has one source: a text, or a field, an amount, a key of a ConfigMap or Secret, a key of a file.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Keep `value`, or one entry of `valueFrom`.',
  see: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers:
          - name: app
            image: example.com/app:1
            env: [{ name: POD, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: POD, valueFrom: {} }]
        `,
        path: '/spec/containers/0/env/0/valueFrom',
        message: 'valueFrom names no source',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: POD, value: a, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom',
        message: 'fieldRef stands beside a value',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: POD, valueFrom: { fieldRef: { fieldPath: metadata.name }, resourceFieldRef: { resource: limits.cpu } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom',
        message: 'fieldRef and resourceFieldRef stand beside each other',
      },
    ],
  },
  check({ container, path, role }, report, context) {
    if (role === 'ephemeral') return;
    const kinds = context.has('fileKeys') ? [...KINDS, 'fileKeyRef' as const] : KINDS;
    forEachItem(container.env, ({ value, valueFrom }, index) => {
      if (!isSet(valueFrom)) return;
      const given = kinds.filter((kind) => isSet(valueFrom[kind]));
      const at = `${path}/env/${index}/valueFrom`;
      if (given.length === 0) {
        report({ path: at, message: 'valueFrom names no source', help: `write one of ${kinds.join(', ')}` });
      } else if (value) {
        report({ path: at, message: `${given.join(' and ')} stands beside a value`, help: 'keep one of them' });
      } else if (given.length > 1) {
        const message = `${given.join(' and ')} stand beside each other`;
        report({ path: at, message, help: 'keep one of them' });
      }
    });
  },
};

const KINDS = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef'] as const;
