import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges azure disk. */
export const azureDisk: PartRule = {
  id: 'volume/azure-disk',
  scope: 'server',
  severity: 'error',
  description: 'A managed disk of Azure is named by its resource, any other by the URL of a blob.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `kind: Managed` with `/subscriptions/…`, or a URL with `https://`.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#azuredisk',
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
            azureDisk: { kind: Managed, diskName: data, diskURI: /subscriptions/a/resourcegroups/b/providers/microsoft.compute/disks/data }
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
              azureDisk: { diskName: data, diskURI: /subscriptions/a/resourcegroups/b/providers/microsoft.compute/disks/data }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/azureDisk/diskURI',
        message: 'the disk is none of kind Shared',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, ({ azureDisk }, path) => {
      if (!azureDisk?.diskURI) return;
      const kind = azureDisk.kind ?? 'Shared';
      const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
      if (azureDisk.diskURI.startsWith(start)) return;
      const help = `write a URI that starts with ${start}, or kind: ${kind === 'Managed' ? 'Shared' : 'Managed'}`;
      report({ path: `${path}/azureDisk/diskURI`, message: `the disk is none of kind ${kind}`, help });
    });
  },
};
