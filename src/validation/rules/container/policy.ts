import { choiceFaults } from '../../faults/choice-fault.js';
import { fromItems } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges policy. */
export const policy: PartRule = {
  id: 'container/policy',
  scope: 'server',
  severity: 'error',
  description: 'A container pulls images, reports its end and opens ports in one of the ways that there are.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write one of those that the message names.',
  see: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers:
          - name: app
            image: example.com/app:1
            imagePullPolicy: IfNotPresent
            ports: [{ containerPort: 53, protocol: UDP }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              imagePullPolicy: Sometimes
        `,
        path: '/spec/containers/0/imagePullPolicy',
        message: 'imagePullPolicy "Sometimes" is none that there is',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              ports: [{ containerPort: 53, protocol: udp }]
        `,
        path: '/spec/containers/0/ports/0/protocol',
        message: 'protocol "udp" is none that there is',
      },
    ],
  },
  check({ container, path, role }, report) {
    if (role === 'ephemeral') return;
    const { imagePullPolicy, terminationMessagePolicy, ports } = container;
    for (const fault of [
      // What is empty is defaulted.
      ...choiceFaults(imagePullPolicy, ['Always', 'IfNotPresent', 'Never', ''], `${path}/imagePullPolicy`),
      ...choiceFaults(
        terminationMessagePolicy,
        ['File', 'FallbackToLogsOnError', ''],
        `${path}/terminationMessagePolicy`,
      ),
      ...fromItems(ports, ({ protocol }, index) =>
        choiceFaults(protocol, ['TCP', 'UDP', 'SCTP', ''], `${path}/ports/${index}/protocol`),
      ),
    ]) {
      report(fault);
    }
  },
};
