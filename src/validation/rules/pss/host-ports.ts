import { podSecurityRule } from '../../faults/pod-security.js';

/** Containers take no port of their node unless their namespace is privileged. */
export const hostPorts = podSecurityRule({
  id: 'pss/host-ports',
  level: 'baseline',
  description: 'Containers take no port of their node unless their namespace is privileged.',
  remediation:
    'Drop `hostPort` and put a Service before the pods: of type NodePort or LoadBalancer where the outside calls.',
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
            ports: [{ containerPort: 8080 }]
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
              ports: [{ containerPort: 8080, hostPort: 8080 }]
        `,
        path: '/spec/containers/0/ports/0/hostPort',
        message: 'hostPort 8080 of container "web" is against Pod Security level baseline of namespace "shop"',
      },
    ],
  },
  breaches: ({ containers }) =>
    containers.flatMap(({ path, container }) =>
      (container.ports ?? []).flatMap((port, index) =>
        (port?.hostPort ?? 0) === 0
          ? []
          : [
              {
                path: `${path}/ports/${index}/hostPort`,
                what: `hostPort ${port.hostPort} of container "${container.name}"`,
                help: 'remove hostPort',
              },
            ],
      ),
    ),
});
