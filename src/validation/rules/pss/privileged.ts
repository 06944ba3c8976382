import { podSecurityRule } from '../../faults/pod-security.js';
import { containersSay } from '../../faults/security-places.js';

/** A container is privileged only in a privileged namespace. */
export const privileged = podSecurityRule({
  id: 'pss/privileged',
  level: 'baseline',
  description: 'A container is privileged only in a privileged namespace.',
  remediation:
    'Drop `privileged`; add the one capability that the program needs, or give what needs all of them a namespace of its own.',
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
            securityContext: { privileged: false }
      `,
    ],
    invalid: [
      {
        yaml: `
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
              securityContext: { privileged: true }
        `,
        path: '/spec/containers/0/securityContext/privileged',
        message: 'privileged: true of container "web" is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: (pod) =>
    containersSay(pod, 'privileged')
      .filter(({ value }) => value === true)
      .map(({ path, whose }) => ({ path, what: `privileged: true of ${whose}`, help: 'remove it' })),
});
