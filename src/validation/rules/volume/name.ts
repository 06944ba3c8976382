import { nameFault } from '../../faults/name-fault.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges name. */
export const name: PartRule = {
  id: 'volume/name',
  scope: 'server',
  severity: 'error',
  description: 'The volumes of a pod have names that are DNS labels, each its own.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write lower-case letters, digits and "-"; another name for each volume.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes:
          - name: data
            emptyDir: {}
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes: [{ name: my.data, emptyDir: {} }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/name',
        message: '"my.data" has "."',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes: [{ name: data, emptyDir: {} }, { name: data, emptyDir: {} }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/1/name',
        message: 'another volume is called "data" too',
      },
    ],
  },
  check(pod, report) {
    const seen = new Set<string>();
    forEachVolume(pod, ({ name }, path) => {
      const fault = nameFault('dns1123Label', name ?? '', `${path}/name`);
      if (fault) report(fault);
      else if (seen.has(name) && !pod.claims.has(name)) {
        const message = `another volume is called "${name}" too`;
        report({ path: `${path}/name`, message, help: 'give each a name of its own' });
      }
      seen.add(name);
    });
  },
};
