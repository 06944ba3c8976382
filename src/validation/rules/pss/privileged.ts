import { podSecurityRule } from '../../faults/pod-security.js';

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
  breaches: ({ containers }) =>
    containers
      .filter(({ container }) => container.securityContext?.privileged === true)
      .map(({ path, container }) => ({
        path: `${path}/securityContext/privileged`,
        what: `privileged: true of container "${container.name}"`,
        help: 'remove it',
      })),
});
