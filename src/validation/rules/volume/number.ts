import { parseQuantity } from '../../../kubernetes/quantity.js';
import { isSet } from '../../faults/is-set.js';
import { rangeFaults } from '../../faults/numbers.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges number. */
export const number: PartRule = {
  id: 'volume/number',
  scope: 'server',
  severity: 'error',
  description:
    'Partitions and logical units of volumes are from 0 to 255, and a limit of an emptyDir is no less than 0.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a number from 0 to 255, and a size as in `1Gi`.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/',
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
            emptyDir: { sizeLimit: 1Gi }
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
              emptyDir: { sizeLimit: -1Gi }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/emptyDir/sizeLimit',
        message: 'sizeLimit -1Gi is less than 0',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              gcePersistentDisk: { pdName: data, partition: 256 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/gcePersistentDisk/partition',
        message: 'partition 256 is more than 255',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ emptyDir, gcePersistentDisk, awsElasticBlockStore, iscsi, fc }, path) => {
      const limit = emptyDir?.sizeLimit;
      if (isSet(limit) && (parseQuantity(limit)?.nanos ?? 0n) < 0n) {
        const at = `${path}/emptyDir/sizeLimit`;
        report({ path: at, message: `sizeLimit ${limit} is less than 0`, help: 'write a size as in 1Gi, or drop it' });
      }
      for (const fault of [
        ...rangeFaults(gcePersistentDisk?.partition, 0, 255, `${path}/gcePersistentDisk/partition`),
        ...rangeFaults(awsElasticBlockStore?.partition, 0, 255, `${path}/awsElasticBlockStore/partition`),
        ...rangeFaults(iscsi?.lun, 0, 255, `${path}/iscsi/lun`),
        ...(fc?.targetWWNs?.length ? rangeFaults(fc.lun, 0, 255, `${path}/fc/lun`) : []),
      ]) {
        report(fault);
      }
    });
  },
};
