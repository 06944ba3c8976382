import { atLeast, has, type KubernetesVersion } from '../../../kubernetes/versions.js';
import { forEachItem } from '../../faults/items.js';
import type { ContainerPart } from '../../parts.js';
import type { PartRule } from '../../rule.js';

/** Judges resize policy. */
export const resizePolicy: PartRule = {
  id: 'container/resize-policy',
  scope: 'server',
  severity: 'error',
  description: 'A resize policy says once for cpu and once for memory whether the container restarts.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Name cpu and memory at most once each, with NotRequired or RestartContainer.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/',
  since: '1.33',
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
            resizePolicy: [{ resourceName: memory, restartPolicy: RestartContainer }]
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
              resizePolicy: [{ resourceName: storage, restartPolicy: NotRequired }]
        `,
        path: '/spec/containers/0/resizePolicy/0/resourceName',
        message: '"storage" can\'t be resized',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          restartPolicy: Never
          containers:
            - name: app
              image: example.com/app:1
              resizePolicy: [{ resourceName: memory, restartPolicy: RestartContainer }]
        `,
        path: '/spec/containers/0/resizePolicy/0/restartPolicy',
        message: 'the pod never restarts a container',
      },
    ],
  },
  check({ container, path, role, pod }, report, { version }) {
    if (role === 'ephemeral') return;
    const seen = new Set<string>();
    forEachItem(container.resizePolicy, ({ resourceName, restartPolicy }, index) => {
      const at = `${path}/resizePolicy/${index}`;
      if (resourceName !== 'cpu' && resourceName !== 'memory') {
        report({
          path: `${at}/resourceName`,
          message: `"${resourceName ?? ''}" can't be resized`,
          help: 'write cpu or memory',
        });
      } else if (seen.has(resourceName)) {
        report({ path: at, message: `${resourceName} stands here twice`, help: 'keep one' });
      }
      seen.add(resourceName);
      const message = restartFault(restartPolicy ?? '', pod.spec.restartPolicy, role, version);
      if (message) report({ path: `${at}/restartPolicy`, message, help: 'write NotRequired' });
    });
  },
};

function restartFault(
  policy: string,
  podPolicy: string | undefined,
  role: ContainerPart['role'],
  version: KubernetesVersion,
): string | undefined {
  if (policy !== 'NotRequired' && policy !== 'RestartContainer') return `"${policy}" is no policy for a resize`;
  if (policy === 'NotRequired') return undefined;
  if (podPolicy === 'Never' && has(version, 'resizePolicy')) return 'the pod never restarts a container';
  return role === 'init' && atLeast(version, '1.36') ? 'an init container that ends is not restarted' : undefined;
}
