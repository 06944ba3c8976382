import { podSecurityRule } from '../../faults/pod-security.js';
import { containersSay, forgivenOnWindows } from '../../faults/security-places.js';

/** In a restricted namespace each container drops ALL capabilities. */
export const capabilitiesDropped = podSecurityRule({
  id: 'pss/capabilities-dropped',
  level: 'restricted',
  description: 'In a restricted namespace each container drops ALL capabilities.',
  remediation:
    'Write `capabilities: { drop: [ALL] }` into the `securityContext` of each container, in capital letters.',
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
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: web
              image: example.com/web:1.4.0
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [NET_RAW] } }
        `,
        path: '/spec/containers/0/securityContext/capabilities/drop',
        message:
          'container "web" without capabilities.drop: [ALL] is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, policy) => {
    if (policy.minor < 22 || forgivenOnWindows(pod, policy)) return [];
    return containersSay(pod, 'capabilities')
      .filter(({ value }) => !value?.drop?.includes('ALL'))
      .map(({ path, whose }) => ({
        path: `${path}/drop`,
        what: `${whose} without capabilities.drop: [ALL]`,
        help: 'write drop: [ALL]',
      }));
  },
});
