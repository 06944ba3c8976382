import type { AzureDiskVolumeSource, FCVolumeSource, PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { isSet } from '../../faults/is-set.js';
import { rangeFaults } from '../../faults/numbers.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** Judges volumes of whole disks. */
export const disk = objectRule<PersistentVolume>({
  id: 'persistent-volume/disk',
  scope: 'server',
  severity: 'error',
  description:
    'A volume of a disk has a partition or lun from 0 to 255, a Fibre Channel disk one kind of name, and an Azure disk a URI of its kind.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write the numbers and names as the storage says them.',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: disk }
      spec:
        capacity: { storage: 1Gi }
        accessModes: [ReadWriteOnce]
        fc: { targetWWNs: ['500a0982991b8dc5'], lun: 2 }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec:
          capacity: { storage: 1Gi }
          accessModes: [ReadWriteOnce]
          fc: { targetWWNs: ['500a0982991b8dc5'] }
        `,
        path: '/spec/fc/lun',
        message: 'targetWWNs are there without a lun',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec:
          capacity: { storage: 1Gi }
          accessModes: [ReadWriteOnce]
          azureDisk: { kind: Managed, diskName: disk, diskURI: 'https://account.example.com/disk.vhd' }
        `,
        path: '/spec/azureDisk/diskURI',
        message: 'a disk of kind Managed does not start with "https://"',
      },
    ],
  },
  check({ spec }, report) {
    for (const source of ['gcePersistentDisk', 'awsElasticBlockStore'] as const) {
      rangeFaults(judgedSource(spec, source)?.partition, 0, 255, `/spec/${source}/partition`).forEach(report);
    }
    fibreChannelFaults(judgedSource(spec, 'fc')).forEach(report);
    azureFaults(judgedSource(spec, 'azureDisk')).forEach(report);
  },
});

function fibreChannelFaults(source: FCVolumeSource | undefined): Found[] {
  if (!source) return [];
  const [byTarget, byId] = [source.targetWWNs, source.wwids].map((names) => (names ?? []).length > 0);
  const path = '/spec/fc';
  if (byTarget === byId) {
    const message = byTarget ? 'targetWWNs and wwids are both there' : 'neither targetWWNs nor wwids are there';
    return [{ path: `${path}/targetWWNs`, message, help: 'write targetWWNs and lun, or wwids' }];
  }
  if (!byTarget) return [];
  if (isSet(source.lun)) return rangeFaults(source.lun, 0, 255, `${path}/lun`);
  return [{ path: `${path}/lun`, message: 'targetWWNs are there without a lun', help: 'write the lun' }];
}

function azureFaults(source: AzureDiskVolumeSource | undefined): Found[] {
  if (!source?.diskURI) return [];
  const kind = source.kind ?? 'Shared';
  const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (source.diskURI.startsWith(start)) return [];
  const actual = source.diskURI.startsWith('https://') ? 'https://' : source.diskURI.slice(0, 15);
  const help = `write a URI that starts with ${start}, or another kind`;
  return [{ path: '/spec/azureDisk/diskURI', message: `a disk of kind ${kind} does not start with "${actual}"`, help }];
}
