import { isSet } from '../../faults/is-set.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges fibre channel. */
export const fibreChannel: PartRule = {
  id: 'volume/fibre-channel',
  scope: 'server',
  severity: 'error',
  description: 'A Fibre Channel volume is found by target names with a unit number, or by world wide identifiers.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `targetWWNs` and `lun`, or `wwids`.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#fc',
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
            fc: { targetWWNs: ["50060e801049cfd1"], lun: 0 }
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
              fc: { lun: 0 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/fc/targetWWNs',
        message: 'nothing says where the volume is',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              fc: { targetWWNs: ["50060e801049cfd1"] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/fc/lun',
        message: 'targetWWNs need a lun',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              fc: { targetWWNs: ["50060e801049cfd1"], lun: 0, wwids: [a] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/fc/targetWWNs',
        message: 'targetWWNs stand beside wwids',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ fc }, path) => {
      if (!isSet(fc)) return;
      const [targets, ids] = [(fc.targetWWNs ?? []).length > 0, (fc.wwids ?? []).length > 0];
      const at = `${path}/fc/targetWWNs`;
      if (!targets && !ids) {
        report({ path: at, message: 'nothing says where the volume is', help: 'write targetWWNs and lun, or wwids' });
      }
      if (targets && ids) report({ path: at, message: 'targetWWNs stand beside wwids', help: 'keep one of them' });
      if (targets && !isSet(fc.lun)) {
        report({ path: `${path}/fc/lun`, message: 'targetWWNs need a lun', help: 'write its number, as in lun: 0' });
      }
    });
  },
};
