import { OWN_USERS_SINCE } from '../../../kubernetes/pod-security/allowed.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { hasOwnUsers, leftUnsaid, saidBy } from '../../faults/security-places.js';

/** In a restricted namespace containers say that they do not run as root: the pod for all of them, or each itself, and none the contrary. */
export const runAsNonRoot = podSecurityRule({
  id: 'pss/run-as-non-root',
  level: 'restricted',
  description:
    'In a restricted namespace containers say that they do not run as root: the pod for all of them, or each itself, and none the contrary.',
  remediation:
    'Write `runAsNonRoot: true` into the `securityContext` of the pod, and a `runAsUser` where the image does not name one by number.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
        containers:
          - name: web
            image: example.com/web:1.4.0
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          securityContext: { seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
        `,
        path: '/spec/securityContext/runAsNonRoot',
        message:
          'container "web" without runAsNonRoot: true is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, { minor }) => {
    if (minor >= OWN_USERS_SINCE && hasOwnUsers(pod)) return [];
    const help = 'write runAsNonRoot: true';
    return [
      ...saidBy(pod, 'runAsNonRoot')
        .filter(({ value }) => value === false)
        .map(({ path, whose }) => ({ path, what: `runAsNonRoot: false of ${whose}`, help })),
      ...leftUnsaid(pod, 'runAsNonRoot', 'runAsNonRoot: true', help),
    ];
  },
});
