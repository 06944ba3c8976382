import type { DownwardAPIVolumeFile } from '../../../kubernetes/generated/types.js';
import { FILE_FIELDS } from '../../../kubernetes/downward-api.js';
import { fieldFaults, resourceFaults } from '../../faults/downward-api.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import type { Found } from '../../violation.js';
import { fileLists } from '../../faults/volume-files.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges pod field. */
export const podField: PartRule = {
  id: 'volume/pod-field',
  scope: 'server',
  severity: 'error',
  description: 'A file about the pod holds one field that files may hold, or one amount of a named container.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `fieldRef` or `resourceFieldRef`; the latter with `containerName`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
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
            downwardAPI: { items: [{ path: labels, fieldRef: { fieldPath: metadata.labels } }] }
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
              downwardAPI: { items: [{ path: labels }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/downwardAPI/items/0',
        message: 'nothing says what the file holds',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              downwardAPI: { items: [{ path: ip, fieldRef: { fieldPath: status.podIP } }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/downwardAPI/items/0/fieldRef/fieldPath',
        message: '"status.podIP" is no field that can be read here',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              downwardAPI: { items: [{ path: cpu, resourceFieldRef: { resource: limits.cpu } }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/downwardAPI/items/0/resourceFieldRef/containerName',
        message: 'no container is named',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, (volume, path) => {
      for (const list of fileLists(volume, path)) {
        if (list.from !== 'downwardAPI') continue;
        forEachItem(list.items, (file, index) => {
          for (const fault of contentFaults(file, `${list.path}/${index}`)) report(fault);
        });
      }
    });
  },
};

function contentFaults({ fieldRef, resourceFieldRef }: DownwardAPIVolumeFile, path: string): Found[] {
  const help = 'write fieldRef or resourceFieldRef';
  if (!isSet(fieldRef)) {
    if (!isSet(resourceFieldRef)) return [{ path, message: 'nothing says what the file holds', help }];
    return resourceFaults(resourceFieldRef, 'file', `${path}/resourceFieldRef`);
  }
  return [
    ...(isSet(resourceFieldRef)
      ? [{ path, message: 'fieldRef stands beside resourceFieldRef', help: 'keep one of them' }]
      : []),
    ...fieldFaults(fieldRef, FILE_FIELDS, `${path}/fieldRef`),
  ];
}
