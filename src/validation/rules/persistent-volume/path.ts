import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { objectRule } from '../../rule.js';

/** Judges the folders that volumes stand for. */
export const path = objectRule<PersistentVolume>({
  id: 'persistent-volume/path',
  scope: 'server',
  severity: 'error',
  description:
    'The folder of a hostPath or local volume has no `..` in it, that of an nfs volume starts with a slash, and that of a recycled volume is not the root.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write the whole path of the folder.',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: media }
      spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteOnce], hostPath: { path: /media } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteOnce], hostPath: { path: /media/../etc } }
        `,
        path: '/spec/hostPath/path',
        message: '"/media/../etc" has ".." in it',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteMany], nfs: { server: files, path: media } }
        `,
        path: '/spec/nfs/path',
        message: '"media" does not start with "/"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec:
          capacity: { storage: 1Ti }
          accessModes: [ReadWriteOnce]
          hostPath: { path: / }
          persistentVolumeReclaimPolicy: Recycle
        `,
        path: '/spec/persistentVolumeReclaimPolicy',
        message: 'Recycle would empty the root of the node',
      },
    ],
  },
  check({ spec }, report) {
    for (const source of ['hostPath', 'local'] as const) {
      const value = judgedSource(spec, source)?.path;
      if (!value?.split('/').includes('..')) continue;
      const help = 'write the path of the folder itself';
      report({ path: `/spec/${source}/path`, message: `"${value}" has ".." in it`, help });
    }
    const nfs = judgedSource(spec, 'nfs')?.path;
    if (nfs && !nfs.startsWith('/')) {
      report({ path: '/spec/nfs/path', message: `"${nfs}" does not start with "/"`, help: `write "/${nfs}"` });
    }
    const root = spec?.hostPath?.path;
    if (spec?.persistentVolumeReclaimPolicy !== 'Recycle' || !root || !isRoot(root)) return;
    const at = '/spec/persistentVolumeReclaimPolicy';
    report({ path: at, message: 'Recycle would empty the root of the node', help: 'write Retain' });
  },
});

function isRoot(value: string): boolean {
  const depth = value.split('/').reduce((level, part) => {
    if (part === '' || part === '.') return level;
    return part === '..' ? Math.max(0, level - 1) : level + 1;
  }, 0);
  return value.startsWith('/') && depth === 0;
}
