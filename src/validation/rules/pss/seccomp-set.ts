import { podSecurityRule } from '../../faults/pod-security.js';
import { forgivenOnWindows, leftUnsaid } from '../../faults/security-places.js';

/** In a restricted namespace a seccomp profile is named: by the pod for all its containers, or by each of them. */
export const seccompSet = podSecurityRule({
  id: 'pss/seccomp-set',
  level: 'restricted',
  description:
    'In a restricted namespace a seccomp profile is named: by the pod for all its containers, or by each of them.',
  remediation: 'Write `seccompProfile: { type: RuntimeDefault }` into the `securityContext` of the pod.',
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
          securityContext: { runAsNonRoot: true }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
        `,
        path: '/spec/securityContext/seccompProfile',
        message:
          'container "web" without a seccomp profile is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, policy) =>
    policy.minor < 19 || forgivenOnWindows(pod, policy)
      ? []
      : leftUnsaid(pod, 'seccompProfile', 'a seccomp profile', 'write seccompProfile: { type: RuntimeDefault }'),
});
