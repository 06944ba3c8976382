import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import { rangeFaults } from '../../faults/numbers.js';
import type { PartRule } from '../../rule.js';

/** Judges port. */
export const port: PartRule = {
  id: 'container/port',
  scope: 'server',
  severity: 'error',
  description: 'Ports of a container have numbers from 1 to 65535 and names of their own.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the number that the process listens on, and a short name of lower-case letters, digits and "-".',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
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
            ports: [{ name: http, containerPort: 8080 }]
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
              ports: [{ name: http, containerPort: 80800 }]
        `,
        path: '/spec/containers/0/ports/0/containerPort',
        message: 'containerPort 80800 is more than 65535',
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
              ports: [{ name: http, containerPort: 80 }, { name: http, containerPort: 81 }]
        `,
        path: '/spec/containers/0/ports/1/name',
        message: 'another port is called "http" too',
      },
    ],
  },
  check({ container, path }, report) {
    const seen = new Set<string>();
    forEachItem(container.ports, ({ name, containerPort, hostPort }, index) => {
      const at = `${path}/ports/${index}`;
      report(name ? nameFault('portName', name, `${at}/name`) : undefined);
      if (name && seen.has(name)) {
        const message = `another port is called "${name}" too`;
        report({ path: `${at}/name`, message, help: 'give each a name of its own' });
      }
      if (name) seen.add(name);
      for (const fault of rangeFaults(containerPort ?? 0, 1, 65_535, `${at}/containerPort`)) report(fault);
      if (hostPort !== 0) for (const fault of rangeFaults(hostPort, 1, 65_535, `${at}/hostPort`)) report(fault);
    });
  },
};
