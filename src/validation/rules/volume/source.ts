import { isSet } from '../../faults/is-set.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges source. */
export const source: PartRule = {
  id: 'volume/source',
  scope: 'server',
  severity: 'error',
  description: 'A volume has one source.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Keep one source; write a volume for each.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
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
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes: [{ name: data }]
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
          volumes:
            - name: data
              emptyDir: {}
              configMap: { name: settings }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/configMap',
        message: 'configMap stands beside emptyDir',
      },
    ],
  },
  check(pod, report, { has }) {
    // A server that does not know images as volumes drops that, and judges what is left.
    const isSource = (field: string) => field !== 'name' && (field !== 'image' || has('imageVolumes'));
    forEachVolume(pod, (volume, path) => {
      const [first, ...others] = Object.entries(volume).flatMap(([field, value]) =>
        isSource(field) && isSet(value) ? [field] : [],
      );
      for (const other of others) {
        report({
          path: `${path}/${other}`,
          message: `${other} stands beside ${first}`,
          help: 'write a volume for each',
        });
      }
    });
  },
};
