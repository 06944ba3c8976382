import { isSet } from '../../faults/is-set.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges iscsi. */
export const iscsi: PartRule = {
  id: 'volume/iscsi',
  scope: 'server',
  severity: 'error',
  description: 'An iSCSI volume has names in the forms of iSCSI, and a Secret where it authenticates.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a name as in `iqn.2024-01.com.example:storage`; a `secretRef` beside CHAP.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#iscsi',
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
            iscsi: { targetPortal: 10.0.0.7, iqn: "iqn.2024-01.com.example:storage", lun: 0 }
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
              iscsi: { targetPortal: 10.0.0.7, iqn: storage, lun: 0 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/iscsi/iqn',
        message: '"storage" is no iSCSI name',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              iscsi: { targetPortal: 10.0.0.7, iqn: "iqn.2024-01.com.example:storage", lun: 0, chapAuthSession: true }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/iscsi/secretRef',
        message: 'CHAP needs a Secret',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ name, iscsi }, path) => {
      if (!isSet(iscsi)) return;
      const at = `${path}/iscsi`;
      for (const field of ['iqn', 'initiatorName'] as const) {
        const value = iscsi[field];
        if (!isSet(value) || isIscsiName(value) || (field === 'iqn' && value === '')) continue;
        const help = "write it like 'iqn.2024-01.com.example:storage'";
        report({ path: `${at}/${field}`, message: `"${value}" is no iSCSI name`, help });
      }
      if ((iscsi.chapAuthDiscovery || iscsi.chapAuthSession) && !isSet(iscsi.secretRef)) {
        report({ path: `${at}/secretRef`, message: 'CHAP needs a Secret', help: 'write secretRef: { name: … }' });
      }
      const { length } = `${name ?? ''}:${iscsi.targetPortal ?? ''}`;
      if (isSet(iscsi.initiatorName) && length > LONGEST_INTERFACE) {
        const message = `name and targetPortal have ${length} characters together, at most ${LONGEST_INTERFACE} are possible`;
        report({ path: `${path}/name`, message, help: 'write a shorter name' });
      }
    });
  },
};

const LONGEST_INTERFACE = 64;
const FORMS = [
  ['iqn', /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$/],
  ['eui', /^eui.[A-Za-z0-9]{16}$/],
  ['naa', /^naa.[A-Za-z0-9]{32}$/],
] as const;

function isIscsiName(name: string): boolean {
  return FORMS.some(([start, form]) => name.startsWith(start) && form.test(name));
}
