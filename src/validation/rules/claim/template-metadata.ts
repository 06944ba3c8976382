import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

const TAKEN = ['labels', 'annotations'];

/** Judges the metadata of claims that a pod makes for itself. */
export const templateMetadata: PartRule = {
  id: 'claim/template-metadata',
  scope: 'server',
  severity: 'error',
  description: 'The template of an ephemeral volume has labels and annotations as metadata, nothing else.',
  rationale: 'The API server refuses the workload.',
  remediation: 'Remove the name: the claim is named after the pod and the volume.',
  see: 'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: job }
      spec:
        containers: [{ name: main, image: busybox:1.37 }]
        volumes:
          - name: scratch
            ephemeral:
              volumeClaimTemplate:
                metadata: { labels: { kind: scratch } }
                spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: job }
        spec:
          containers: [{ name: main, image: busybox:1.37 }]
          volumes:
            - name: scratch
              ephemeral:
                volumeClaimTemplate:
                  metadata: { name: scratch }
                  spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
        `,
        path: '/spec/volumes/0/ephemeral/volumeClaimTemplate/metadata/name',
        message: 'a claim that a pod makes has no name of its own',
      },
    ],
  },
  check({ path: spec, object, metadata }, report) {
    if (!spec.endsWith('/ephemeral/volumeClaimTemplate/spec') || object.kind === 'PersistentVolumeClaim') return;
    const path = spec.replace(/spec$/, 'metadata');
    for (const [field, value] of Object.entries(metadata)) {
      if (TAKEN.includes(field) || !isSet(value) || value === '' || value === 0) continue;
      const message = `a claim that a pod makes has no ${field} of its own`;
      report({ path: `${path}/${field}`, message, help: `remove ${field}` });
    }
  },
};
