import type { PersistentVolumeSpec } from '../../../kubernetes/generated/types.js';
import { classAbsence } from '../../faults/presence.js';
import type { ObjectSet } from '../../../relations/object-set.js';
import { perSet } from '../../../relations/per-set.js';
import type { PartRule } from '../../rule.js';

/** Where a set makes StorageClasses, those that its claims name are among them. */
export const storageClass: PartRule = {
  id: 'reference/storage-class',
  scope: 'references',
  severity: 'warning',
  description: 'Where a set makes StorageClasses, those that its claims name are among them.',
  rationale: 'The claim waits for a volume that nobody makes.',
  remediation:
    'Add the StorageClass, mend the name, or declare it as external; an empty name asks for a volume made by hand.',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec: { storageClassName: fast, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
      ---
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: fast }
      provisioner: ebs.csi.aws.com
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec: { storageClassName: fats, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
        ---
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: ebs.csi.aws.com
        `,
        path: '/spec/storageClassName',
        message: 'StorageClass "fats" is not among the objects',
      },
    ],
  },
  check({ path, spec }, report, context) {
    const name = spec.storageClassName;
    if (name && isOfVolume(context.set, name)) return;
    const wanted = { group: 'storage.k8s.io', kind: 'StorageClass', name };
    report(classAbsence(wanted, `${path}/storageClassName`, context));
  },
};

// A volume made by hand binds by the name of a class that need not exist.
const isOfVolume = (set: ObjectSet, name: string): boolean => classesOfVolumes(set).has(name);

const classesOfVolumes = perSet(
  (set) =>
    new Set(
      set
        .ofKind('', 'PersistentVolume')
        .map(({ spec }) => (spec as PersistentVolumeSpec | undefined)?.storageClassName),
    ),
);
