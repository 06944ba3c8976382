import { OWN_USERS_SINCE } from '../../../kubernetes/pod-security/allowed.js';
import { podSecurityRule } from '../../faults/pod-security.js';
import { containersSay, hasOwnUsers } from '../../faults/security-places.js';

/** The view of /proc stays masked unless the namespace is privileged, or, from 1.35, baseline and the pod has users of its own. */
export const procMount = podSecurityRule({
  id: 'pss/proc-mount',
  level: 'baseline',
  description:
    'The view of /proc stays masked unless the namespace is privileged, or, from 1.35, baseline and the pod has users of its own.',
  remediation: 'Drop `procMount`, or write `Default`.',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }
      ---
      apiVersion: v1
      kind: Pod
      metadata: { name: web, namespace: shop }
      spec:
        containers:
          - name: web
            image: example.com/web:1.4.0
            securityContext: { procMount: Default }
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
          hostUsers: false
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { procMount: Unmasked, allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
        `,
        path: '/spec/containers/0/securityContext/procMount',
        message: 'procMount: Unmasked of container "web" is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, { level, minor }, { has }) => {
    // An older server drops it before anybody looks.
    if (!has('procMount')) return [];
    if (level === 'baseline' && minor >= OWN_USERS_SINCE && hasOwnUsers(pod)) return [];
    return containersSay(pod, 'procMount')
      .filter(({ value = 'Default' }) => value !== 'Default')
      .map(({ path, whose, value }) => ({ path, what: `procMount: ${value} of ${whose}`, help: 'remove procMount' }));
  },
});
