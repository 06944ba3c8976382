import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { fileLists } from '../../faults/volume-files.js';
import { forEachVolume } from '../../faults/volume-parts.js';
import type { PartRule } from '../../rule.js';

/** Judges file mode. */
export const fileMode: PartRule = {
  id: 'volume/file-mode',
  scope: 'server',
  severity: 'error',
  description: 'The mode of files in a volume is from 0 to 0777.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write it in octal with a leading 0 as in 0440, or as a decimal number from 0 to 511.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#configmap',
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
            configMap: { name: settings, defaultMode: 0440 }
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
              secret: { secretName: db, defaultMode: 777 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/volumes/0/secret/defaultMode',
        message: 'the mode 777 is not from 0 to 0777',
      },
    ],
  },
  check(pod, report) {
    const judge = (mode: number | undefined, path: string): void => {
      if (!isSet(mode) || (mode >= 0 && mode <= 0o777)) return;
      const octal = /^[0-7]{3}$/.test(String(mode)) ? `write 0${mode}: modes are octal` : 'write it as in 0440';
      report({ path, message: `the mode ${mode} is not from 0 to 0777`, help: octal });
    };
    forEachVolume(pod, (volume, path) => {
      for (const source of ['configMap', 'secret', 'downwardAPI', 'projected'] as const) {
        judge(volume[source]?.defaultMode, `${path}/${source}/defaultMode`);
      }
      for (const { items, path: at } of fileLists(volume, path)) {
        forEachItem<{ mode?: number }>(items, ({ mode }, index) => judge(mode, `${at}/${index}/mode`));
      }
    });
  },
};
