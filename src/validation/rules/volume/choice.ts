import { choiceFaults } from '../../faults/choice-fault.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges choice. */
export const choice: PartRule = {
  id: 'volume/choice',
  scope: 'server',
  severity: 'error',
  description: 'Kinds and policies of volumes are among those that there are.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write one of those that the message names.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types',
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
            hostPath: { path: /var/log, type: Directory }
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
              hostPath: { path: /var/log, type: Folder }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/hostPath/type',
        message: 'type "Folder" is none that there is',
      },
    ],
  },
  check(pod, report, context) {
    forEachVolume(pod, ({ hostPath, azureDisk, image }, path) => {
      for (const fault of [
        ...choiceFaults(hostPath?.type, HOST_PATHS, `${path}/hostPath/type`),
        ...choiceFaults(azureDisk?.kind, ['Shared', 'Dedicated', 'Managed'], `${path}/azureDisk/kind`),
        ...choiceFaults(azureDisk?.cachingMode, ['None', 'ReadOnly', 'ReadWrite'], `${path}/azureDisk/cachingMode`),
        ...(context.has('imageVolumes')
          ? choiceFaults(image?.pullPolicy, ['Always', 'IfNotPresent', 'Never', ''], `${path}/image/pullPolicy`)
          : []),
      ]) {
        report(fault);
      }
    });
  },
};

const HOST_PATHS = [
  '',
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
];
