import { isSet } from '../../faults/is-set.js';
import { atLeast } from '../../../kubernetes/versions.js';
import type { Context } from '../../context.js';
import type { PartRule } from '../../rule.js';

/** Judges restart policy. */
export const restartPolicy: PartRule = {
  id: 'container/restart-policy',
  scope: 'server',
  severity: 'error',
  description: 'A container restarts Always, OnFailure or Never; which containers may say so depends on the version.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation:
    'Drop `restartPolicy` and leave it to the pod; write Always only for sidecars, which are init containers.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-policy',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers: [{ name: app, image: example.com/app:1 }]
        initContainers: [{ name: proxy, image: example.com/proxy:1, restartPolicy: Always }]
      `,
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers:
          - name: app
            image: example.com/app:1
            restartPolicy: Never
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
              restartPolicy: Sometimes
        `,
        path: '/spec/containers/0/restartPolicy',
        message: '"Sometimes" is no restart policy of this container',
      },
    ],
  },
  check({ container: { restartPolicy }, path, role }, report, context) {
    if (!isSet(restartPolicy) || role === 'ephemeral') return;
    const allowed = policies(role === 'main' ? 'main' : 'init', context);
    if (allowed === undefined || allowed.includes(restartPolicy)) return;
    report({
      path: `${path}/restartPolicy`,
      message: `"${restartPolicy}" is no restart policy of this container`,
      help: allowed.length === 0 ? 'drop it: the pod says it for all' : `write ${allowed.join(', ')}`,
    });
  },
};

/** What may be said; undefined where the server drops it unread. */
function policies(role: 'main' | 'init', { has, version }: Context): readonly string[] | undefined {
  if (has('containerRestart')) return ['Always', 'OnFailure', 'Never'];
  if (atLeast(version, '1.34')) return undefined;
  if (role === 'main') return [];
  return has('nativeSidecars') ? ['Always'] : undefined;
}
