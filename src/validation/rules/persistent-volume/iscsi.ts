import type { ISCSIPersistentVolumeSource, PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { isSet } from '../../faults/is-set.js';
import { rangeFaults } from '../../faults/numbers.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

const PATH = '/spec/iscsi';
const LONGEST = 64;

/** Judges volumes of iSCSI targets. */
export const iscsi = objectRule<PersistentVolume>({
  id: 'persistent-volume/iscsi',
  scope: 'server',
  severity: 'error',
  description:
    'An iSCSI volume has names of the forms iqn, eui or naa, a lun from 0 to 255, and a Secret where it uses CHAP.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write the names as the target says them, such as `iqn.2001-04.com.example:storage.disk1`.',
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
        iscsi: { targetPortal: 10.0.0.1:3260, iqn: 'iqn.2001-04.com.example:disk', lun: 0 }
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
          iscsi: { targetPortal: 10.0.0.1:3260, iqn: disk, lun: 0 }
        `,
        path: '/spec/iscsi/iqn',
        message: '"disk" is no iSCSI name',
      },
    ],
  },
  check({ metadata, spec }, report) {
    const source = judgedSource(spec, 'iscsi');
    if (!source) return;
    const faults = [
      source.iqn ? nameOf(source.iqn, 'iqn') : undefined,
      isSet(source.initiatorName) ? nameOf(source.initiatorName, 'initiatorName') : undefined,
      secretFault(source),
      portalFault(source, metadata?.name ?? ''),
      ...rangeFaults(source.lun, 0, 255, `${PATH}/lun`),
    ];
    for (const fault of faults) report(fault);
  },
});

/** The forms of names, by how they start; the server looks for the first one anywhere in a name. */
const FORMS: readonly (readonly [start: string, form: RegExp])[] = [
  ['iqn', /iqn\.\d{4}-\d{2}\.[a-zA-Z0-9.-]+:[^,;*&$|\t\n\f\r ]+$/],
  ['eui', /^eui.[a-zA-Z0-9]{16}$/],
  ['naa', /^naa.[a-zA-Z0-9]{32}$/],
];

function nameOf(value: string, field: string): Found | undefined {
  if (FORMS.some(([start, form]) => value.startsWith(start) && form.test(value))) return undefined;
  const help = 'write it like iqn.2001-04.com.example:storage.disk1';
  return { path: `${PATH}/${field}`, message: `"${value}" is no iSCSI name`, help };
}

function secretFault({
  chapAuthDiscovery,
  chapAuthSession,
  secretRef,
}: ISCSIPersistentVolumeSource): Found | undefined {
  if ((!chapAuthDiscovery && !chapAuthSession) || isSet(secretRef)) return undefined;
  const help = 'write the Secret with the names and passwords, or switch CHAP off';
  return { path: `${PATH}/secretRef`, message: 'CHAP is on, but there is no Secret for it', help };
}

function portalFault({ initiatorName, targetPortal }: ISCSIPersistentVolumeSource, name: string): Found | undefined {
  const length = `${name}:${targetPortal ?? ''}`.length;
  if (!isSet(initiatorName) || length <= LONGEST) return undefined;
  const message = `the volume's name and its portal have ${length} characters together`;
  return {
    path: `${PATH}/targetPortal`,
    message,
    help: `shorten the name: ${LONGEST} are possible where there is an initiatorName`,
  };
}
