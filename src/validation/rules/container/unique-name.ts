import type { PartRule } from '../../rule.js';

/** Judges unique name. */
export const uniqueName: PartRule = {
  id: 'container/unique-name',
  scope: 'server',
  severity: 'error',
  description: 'No two containers of a pod have the same name.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Give each container a name of its own, init containers too.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#detailed-behavior',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers: [{ name: app, image: example.com/app:1 }]
        initContainers: [{ name: migrate, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers: [{ name: app, image: example.com/app:1 }]
          initContainers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/initContainers/0/name',
        message: 'another container is called "app" too',
      },
    ],
  },
  check({ containers }, report) {
    const seen = new Set<string>();
    const ranked = containers.toSorted((a, b) => Number(a.role !== 'main') - Number(b.role !== 'main'));
    for (const { container, path } of ranked) {
      if (!container.name) continue;
      if (seen.has(container.name)) {
        const message = `another container is called "${container.name}" too`;
        report({ path: `${path}/name`, message, help: 'give each a name of its own' });
      }
      seen.add(container.name);
    }
  },
};
