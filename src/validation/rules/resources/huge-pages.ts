import { hugePagesAlone } from '../../faults/resource-limits.js';
import type { PartRule } from '../../rule.js';

/** Judges huge pages. */
export const hugePages: PartRule = {
  id: 'resources/huge-pages',
  scope: 'server',
  severity: 'error',
  description: 'Who asks for huge pages asks for cpu or memory too.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Add a request or limit of cpu or memory.',
  see: 'https://kubernetes.io/docs/tasks/manage-hugepages/scheduling-hugepages/',
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
            resources: { limits: { memory: 64Mi, hugepages-2Mi: 4Mi } }
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
              resources: { limits: { hugepages-2Mi: 4Mi } }
        `,
        path: '/spec/containers/0/resources',
        message: 'huge pages without cpu or memory',
      },
    ],
  },
  check({ container: { resources }, path, role }, report) {
    if (role === 'ephemeral' || !hugePagesAlone(resources)) return;
    const help = 'add a limit of cpu or memory';
    report({ path: `${path}/resources`, message: 'huge pages without cpu or memory', help });
  },
};
