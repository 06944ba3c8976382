import { OWN_USERS_SINCE } from '../../../kubernetes/pod-security/allowed.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { hasOwnUsers, saidBy } from '../../faults/security-places.js';

/** In a restricted namespace no container runs as user 0. */
export const runAsUser = podSecurityRule({
  id: 'pss/run-as-user',
  level: 'restricted',
  description: 'In a restricted namespace no container runs as user 0.',
  remediation: 'Write the number of a user that the image knows, or none where the image names one itself.',
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
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
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
          securityContext: { runAsNonRoot: true, runAsUser: 0, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
        `,
        path: '/spec/securityContext/runAsUser',
        message: 'runAsUser: 0 of the pod is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, { minor }) => {
    if (minor < 23 || (minor >= OWN_USERS_SINCE && hasOwnUsers(pod))) return [];
    return saidBy(pod, 'runAsUser')
      .filter(({ value }) => value === 0)
      .map(({ path, whose }) => ({
        path,
        what: `runAsUser: 0 of ${whose}`,
        help: 'write the number of a user of the image, such as 1000',
      }));
  },
});
