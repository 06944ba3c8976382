import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { nameFault, objectNameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges key. */
export const key: PartRule = {
  id: 'env/key',
  scope: 'server',
  severity: 'error',
  description: 'A variable from a ConfigMap or Secret names the object and a key that it can have.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `name` and `key` of a ConfigMap or Secret.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
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
            env: [{ name: URL, valueFrom: { secretKeyRef: { name: db, key: url } } }]
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
              env: [{ name: URL, valueFrom: { secretKeyRef: { key: url } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom/secretKeyRef/name',
        message: 'no Secret is named',
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
              env: [{ name: URL, valueFrom: { configMapKeyRef: { name: db, key: a/b } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom/configMapKeyRef/key',
        message: '"a/b" has "/"',
      },
    ],
  },
  check({ container, path, role }, report) {
    if (role === 'ephemeral') return;
    forEachItem(container.env, ({ valueFrom }, index) => {
      for (const kind of ['configMapKeyRef', 'secretKeyRef'] as const) {
        const reference = valueFrom?.[kind];
        if (!isSet(reference)) continue;
        const at = `${path}/env/${index}/valueFrom/${kind}`;
        report(objectNameFault(reference.name, kind === 'secretKeyRef' ? 'Secret' : 'ConfigMap', `${at}/name`));
        report(nameFault('configKey', reference.key ?? '', `${at}/key`));
      }
    });
  },
};
