import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { choiceFault, filledChoiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

const FOLDERS = ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];

/** Finds words that a volume does not know. */
export const choices = objectRule<PersistentVolume>({
  id: 'persistent-volume/choices',
  scope: 'server',
  severity: 'error',
  description:
    'Reclaim policy, volumeMode and the kinds of folders and disks of a PersistentVolume are words that the server knows.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write one of the words that the finding names.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/',
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
        persistentVolumeReclaimPolicy: Retain
        nfs: { server: files, path: /media }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec:
          capacity: { storage: 1Ti }
          accessModes: [ReadWriteMany]
          persistentVolumeReclaimPolicy: Keep
          nfs: { server: files, path: /media }
        `,
        path: '/spec/persistentVolumeReclaimPolicy',
        message: 'persistentVolumeReclaimPolicy "Keep" is none that there is',
      },
    ],
  },
  check({ spec }, report) {
    const { persistentVolumeReclaimPolicy: policy, volumeMode } = spec ?? {};
    const host = judgedSource(spec, 'hostPath');
    const azure = judgedSource(spec, 'azureDisk');
    const faults = [
      filledChoiceFault(policy, ['Retain', 'Delete', 'Recycle'], '/spec/persistentVolumeReclaimPolicy'),
      choiceFault(volumeMode, ['Filesystem', 'Block'], '/spec/volumeMode'),
      // Without a path the server looks no further.
      host?.path ? filledChoiceFault(host.type, FOLDERS, '/spec/hostPath/type') : undefined,
      choiceFault(azure?.cachingMode, ['None', 'ReadOnly', 'ReadWrite'], '/spec/azureDisk/cachingMode'),
      choiceFault(azure?.kind, ['Managed', 'Dedicated', 'Shared'], '/spec/azureDisk/kind'),
    ];
    for (const fault of faults) report(fault);
  },
});
