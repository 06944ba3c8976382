import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { parseQuantity } from '../../../kubernetes/quantity.js';
import { overflowsBelowNothing } from '../../../kubernetes/quantity-parts.js';
import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';

/** Judges how much a volume holds. */
export const capacity = objectRule<PersistentVolume>({
  id: 'persistent-volume/capacity',
  scope: 'server',
  severity: 'error',
  description: 'A PersistentVolume says how much storage it has, more than nothing, and no other resource.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write `capacity: { storage: 10Gi }`.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#capacity',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: media }
      spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteMany], nfs: { server: files, path: /media } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec: { accessModes: [ReadWriteMany], nfs: { server: files, path: /media } }
        `,
        path: '/spec/capacity/storage',
        message: 'the volume has no storage',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec: { capacity: { storage: 1Ti, iops: 3000 }, accessModes: [ReadWriteMany], nfs: { server: files, path: /media } }
        `,
        path: '/spec/capacity/iops',
        message: 'iops is no storage',
      },
    ],
  },
  check({ spec }, report) {
    const resources = Object.entries(spec?.capacity ?? {});
    const path = '/spec/capacity';
    const help = 'write how much, such as 10Gi';
    if (!resources.some(([name]) => name === 'storage')) {
      report({ path: `${path}/storage`, message: 'the volume has no storage', help });
    }
    for (const [name, amount] of resources) {
      const at = below(path, name);
      // The server reads null as 0; what is no quantity is for the schema to find.
      if (name !== 'storage') report({ path: at, message: `${name} is no storage`, help: `remove ${name}` });
      else if ((parseQuantity(amount ?? 0)?.nanos ?? 1n) <= 0n)
        report({ path: at, message: `storage is ${amount ?? 0}`, help });
      else if (overflowsBelowNothing(amount ?? 0))
        report({ path: at, message: `storage ${amount} is more than the server can count`, help });
    }
  },
});
