import { volumeFileProblem } from '../../../kubernetes/file-paths.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { fileLists } from '../../faults/volume-files.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges file path. */
export const filePath: PartRule = {
  id: 'volume/file-path',
  scope: 'server',
  severity: 'error',
  description:
    'Files in a volume have a key or field they are filled from and a path inside the volume, no two the same where several sources are projected into it.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a relative path without "..", and another one for each file.',
  see: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
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
            configMap: { name: settings, items: [{ key: app.yaml, path: config/app.yaml }] }
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
              configMap: { name: settings, items: [{ key: app.yaml, path: /etc/app.yaml }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/configMap/items/0/path',
        message: '"/etc/app.yaml" starts with "/"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes:
            - name: data
              projected: { sources: [{ secret: { name: a, items: [{ key: k, path: p }] } }, { configMap: { name: b, items: [{ key: k, path: p }] } }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/projected/sources/1/configMap/items/0/path',
        message: 'another file has the path "p" too',
      },
    ],
  },
  check(pod, report) {
    forEachVolume(pod, (volume, path) => {
      const seen = new Set<string>();
      for (const list of fileLists(volume, path)) {
        forEachItem<{ key?: string; path?: string }>(list.items, ({ key, path: file }, index) => {
          const at = `${list.path}/${index}`;
          if (!key && list.from !== 'downwardAPI') {
            report({ path: `${at}/key`, message: 'no key is named', help: 'write the key whose value the file holds' });
          }
          const problem = file ? volumeFileProblem(file) : 'the file has no path';
          if (problem)
            report({ path: `${at}/path`, message: problem, help: "write one inside the volume, as in 'app.yaml'" });
          else if (file && isSet(volume.projected) && seen.has(file)) {
            const message = `another file has the path "${file}" too`;
            report({ path: `${at}/path`, message, help: 'write another' });
          }
          if (file) seen.add(file);
        });
      }
    });
  },
};
