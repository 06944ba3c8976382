import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges operating system. */
export const operatingSystem: PartRule = {
  id: 'pod/operating-system',
  scope: 'server',
  severity: 'error',
  description: 'The operating system of a pod is linux or windows.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `linux` or `windows`, or drop `os`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-os',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        os: { name: linux }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          os: { name: darwin }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/os/name',
        message: '"darwin" is no operating system of nodes',
      },
    ],
  },
  check({ spec, path }, report) {
    if (!isSet(spec.os)) return;
    const name = spec.os.name ?? '';
    if (name === 'linux' || name === 'windows') return;
    report({
      path: `${path}/os/name`,
      message: name === '' ? 'no operating system is named' : `"${name}" is no operating system of nodes`,
      help: 'write linux or windows',
    });
  },
};
