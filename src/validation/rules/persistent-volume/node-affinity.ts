import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { isSet } from '../../faults/is-set.js';
import { nodeSelectorFaults } from '../../faults/node-selector.js';
import { objectRule } from '../../rule.js';

/** Judges from which nodes a volume can be reached. */
export const nodeAffinity = objectRule<PersistentVolume>({
  id: 'persistent-volume/node-affinity',
  scope: 'server',
  severity: 'error',
  description: 'The node affinity of a PersistentVolume selects nodes; a local volume has one.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write `nodeAffinity: { required: { nodeSelectorTerms: […] } }` with the node that has the disk.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#local',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: disk }
      spec:
        capacity: { storage: 1Ti }
        accessModes: [ReadWriteOnce]
        local: { path: /mnt/disk }
        nodeAffinity:
          required:
            nodeSelectorTerms: [{ matchExpressions: [{ key: kubernetes.io/hostname, operator: In, values: [node-1] }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteOnce], local: { path: /mnt/disk } }
        `,
        path: '/spec/nodeAffinity',
        message: 'the volume is local, but does not say to which node',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec:
          capacity: { storage: 1Ti }
          accessModes: [ReadWriteOnce]
          hostPath: { path: /mnt/disk }
          nodeAffinity:
            required: { nodeSelectorTerms: [{ matchExpressions: [{ key: kubernetes.io/hostname, operator: In }] }] }
        `,
        path: '/spec/nodeAffinity/required/nodeSelectorTerms/0/matchExpressions/0/values',
        message: 'In without values selects by nothing',
      },
    ],
  },
  check({ spec }, report, context) {
    const path = '/spec/nodeAffinity';
    const affinity = spec?.nodeAffinity;
    const help = 'write required.nodeSelectorTerms with the name of the node';
    if (!isSet(affinity)) {
      const message = 'the volume is local, but does not say to which node';
      if (judgedSource(spec, 'local')) report({ path, message, help });
    } else if (!isSet(affinity.required)) {
      report({ path: `${path}/required`, message: 'the affinity selects no nodes', help });
    } else {
      const judgesValues = context.has('nodeAffinityValues');
      nodeSelectorFaults(affinity.required, `${path}/required`, judgesValues).forEach(report);
    }
  },
});
