import { podSecurityRule } from '../../faults/pod-security.js';
import { containersSay, forgivenOnWindows } from '../../faults/security-places.js';

/** In a restricted namespace each container says that it can gain no rights. */
export const privilegeEscalation = podSecurityRule({
  id: 'pss/privilege-escalation',
  level: 'restricted',
  description: 'In a restricted namespace each container says that it can gain no rights.',
  remediation: 'Write `allowPrivilegeEscalation: false` into the `securityContext` of each container.',
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
              securityContext: { capabilities: { drop: [ALL] } }
        `,
        path: '/spec/containers/0/securityContext/allowPrivilegeEscalation',
        message:
          'container "web" without allowPrivilegeEscalation: false is against Pod Security level restricted of namespace "shop"',
      },
    ],
  },
  breaches: (pod, policy) => {
    if (policy.minor < 8 || forgivenOnWindows(pod, policy)) return [];
    const wanted = 'allowPrivilegeEscalation: false';
    return containersSay(pod, 'allowPrivilegeEscalation')
      .filter(({ value }) => value !== false)
      .map(({ path, whose }) => ({ path, what: `${whose} without ${wanted}`, help: `write ${wanted}` }));
  },
});
