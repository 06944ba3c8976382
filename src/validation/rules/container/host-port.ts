import { forEachItem } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges host port. */
export const hostPort: PartRule = {
  id: 'container/host-port',
  scope: 'server',
  severity: 'error',
  description:
    'No two containers take the same port of a node, and on the network of the node a port is the one that the container listens on.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Give each its own `hostPort`; with `hostNetwork` leave it away.',
  see: 'https://kubernetes.io/docs/concepts/configuration/overview/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        hostNetwork: true
        containers:
          - name: app
            image: example.com/app:1
            ports: [{ containerPort: 8080 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          hostNetwork: true
          containers:
            - name: app
              image: example.com/app:1
              ports: [{ containerPort: 8080, hostPort: 80 }]
        `,
        path: '/spec/containers/0/ports/0/hostPort',
        message: 'on the network of the node, port 8080 is no other than 8080',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - { name: a, image: example.com/a:1, ports: [{ containerPort: 80, hostPort: 80 }] }
            - { name: b, image: example.com/b:1, ports: [{ containerPort: 81, hostPort: 80 }] }
        `,
        path: '/spec/containers/1/ports/0/hostPort',
        message: 'hostPort 80 is taken by another port of the pod',
      },
    ],
  },
  check({ object, spec, containers }, report) {
    const main = new Set<string>();
    for (const { container, path, role } of containers) {
      if (role === 'ephemeral') continue;
      const taken = role === 'main' ? main : new Set<string>();
      forEachItem(container.ports, (port, index) => {
        const { containerPort, protocol, hostIP } = port;
        // The server writes them into Pods on the network of the node, not into templates.
        const hostPort = port.hostPort || (spec.hostNetwork && object.kind === 'Pod' ? containerPort : undefined);
        if (!hostPort) return;
        const at = `${path}/ports/${index}/hostPort`;
        if (spec.hostNetwork && role === 'main' && hostPort !== containerPort) {
          const message = `on the network of the node, port ${containerPort} is no other than ${containerPort}`;
          report({ path: at, message, help: 'drop hostPort' });
        }
        const key = `${protocol || 'TCP'}/${hostIP ?? ''}/${hostPort}`;
        if (taken.has(key)) {
          const message = `hostPort ${hostPort} is taken by another port of the pod`;
          report({ path: at, message, help: 'name another, or none' });
        }
        taken.add(key);
      });
    }
  },
};
