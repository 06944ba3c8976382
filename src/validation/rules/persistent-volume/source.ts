import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { sourcesOf } from '../../../kubernetes/volume-sources.js';
import { objectRule } from '../../rule.js';

/** Finds volumes that stand for nothing, or for several things. */
export const source = objectRule<PersistentVolume>({
  id: 'persistent-volume/source',
  scope: 'server',
  severity: 'error',
  description: 'A PersistentVolume has exactly one source.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write one of csi, nfs, local and so on.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: media }
      spec:
        capacity: { storage: 1Ti }
        accessModes: [ReadWriteMany]
        nfs: { server: files.example.com, path: /media }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteMany] }
        `,
        path: '/spec',
        message: 'the volume has no source',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec:
          capacity: { storage: 1Ti }
          accessModes: [ReadWriteMany]
          hostPath: { path: /media }
          nfs: { server: files.example.com, path: /media }
        `,
        path: '/spec/nfs',
        message: 'the volume has hostPath as well as nfs',
      },
    ],
  },
  check({ spec }, report) {
    const [first, ...more] = sourcesOf(spec ?? {});
    if (first === undefined) {
      const help = 'write one, such as csi, nfs or local';
      report({ path: '/spec', message: 'the volume has no source', help });
    }
    for (const one of more) {
      // The server overlooks it behind others.
      if (one === 'flexVolume') continue;
      report({
        path: `/spec/${one}`,
        message: `the volume has ${first} as well as ${one}`,
        help: 'remove one of them',
      });
    }
  },
});
