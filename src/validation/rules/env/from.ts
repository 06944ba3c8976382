import { nameBegunBy } from '../../../kubernetes/names.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { objectNameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges from. */
export const from: PartRule = {
  id: 'env/from',
  scope: 'server',
  severity: 'error',
  description: 'Each entry of `envFrom` takes all keys of one ConfigMap or one Secret, by name.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `configMapRef` or `secretRef` with a name; an entry each.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables',
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
            envFrom: [{ configMapRef: { name: settings } }]
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
              envFrom: [{ prefix: A_ }]
        `,
        path: '/spec/containers/0/envFrom/0',
        message: 'the entry names no source',
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
              envFrom: [{ configMapRef: { name: a }, secretRef: { name: b } }]
        `,
        path: '/spec/containers/0/envFrom/0',
        message: 'configMapRef stands beside secretRef',
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
              envFrom: [{ secretRef: {} }]
        `,
        path: '/spec/containers/0/envFrom/0/secretRef/name',
        message: 'no Secret is named',
      },
    ],
  },
  check({ container, path, role }, report) {
    if (role === 'ephemeral') return;
    forEachItem(container.envFrom, ({ configMapRef, secretRef }, index) => {
      const at = `${path}/envFrom/${index}`;
      if (isSet(configMapRef) && isSet(secretRef)) {
        report({ path: at, message: 'configMapRef stands beside secretRef', help: 'write an entry for each' });
      } else if (!isSet(configMapRef) && !isSet(secretRef)) {
        report({
          path: at,
          message: 'the entry names no source',
          help: 'write configMapRef or secretRef, with a name',
        });
      }
      for (const fault of [
        isSet(configMapRef) ? sourceFault(configMapRef.name, 'ConfigMap', `${at}/configMapRef/name`) : undefined,
        isSet(secretRef) ? sourceFault(secretRef.name, 'Secret', `${at}/secretRef/name`) : undefined,
      ]) {
        report(fault);
      }
    });
  },
};

// The server judges these as if they were beginnings of names, which may end with "-".
const sourceFault = (name: string | undefined, kind: string, path: string) =>
  objectNameFault(name && nameBegunBy(name), kind, path) && objectNameFault(name, kind, path);
