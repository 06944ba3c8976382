import { podSecurityRule } from '../../faults/pod-security.js';

/** A pod shares no network, processes or memory with its node unless its namespace is privileged. */
export const hostNamespaces = podSecurityRule({
  id: 'pss/host-namespaces',
  level: 'baseline',
  description: 'A pod shares no network, processes or memory with its node unless its namespace is privileged.',
  remediation:
    'Drop `hostNetwork`, `hostPID` and `hostIPC`; an agent that needs them belongs into a privileged namespace of its own.',
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
        hostNetwork: false
        containers:
          - name: web
            image: example.com/web:1.4.0
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
          hostNetwork: true
          containers:
            - name: web
              image: example.com/web:1.4.0
        `,
        path: '/spec/hostNetwork',
        message: 'hostNetwork: true is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: ({ path, spec }) =>
    (['hostNetwork', 'hostPID', 'hostIPC'] as const)
      .filter((field) => spec[field] === true)
      .map((field) => ({ path: `${path}/${field}`, what: `${field}: true`, help: `remove ${field}` })),
});
