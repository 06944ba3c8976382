import { leadsUp } from '../../../kubernetes/file-paths.js';
import type { FileKeySelector } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import type { PodPart } from '../../parts.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges file key. */
export const fileKey: PartRule = {
  id: 'env/file-key',
  scope: 'server',
  severity: 'error',
  description: 'A variable from a file names a key, a path and a volume of the pod of type emptyDir.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Add an `emptyDir` volume, let an init container write the file there, and name key and path.',
  see: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-via-file/',
  since: '1.35',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes: [{ name: settings, emptyDir: {} }]
        containers:
          - name: app
            image: example.com/app:1
            env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: settings, path: app.env, key: A } } }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: settings, path: app.env, key: A } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom/fileKeyRef/volumeName',
        message: 'the pod has no volume "settings"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes: [{ name: settings, emptyDir: {} }]
          containers:
            - name: app
              image: example.com/app:1
              env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: settings, path: ../app.env, key: A } } }]
        `,
        path: '/spec/containers/0/env/0/valueFrom/fileKeyRef/path',
        message: '"../app.env" leads up with ".."',
      },
    ],
  },
  check({ container, path, role, pod }, report) {
    if (role === 'ephemeral') return;
    forEachItem(container.env, ({ valueFrom }, index) => {
      const reference = valueFrom?.fileKeyRef;
      if (!isSet(reference)) return;
      const at = `${path}/env/${index}/valueFrom/fileKeyRef`;
      for (const fault of [...textFaults(reference, at), ...volumeFaults(reference.volumeName, pod, at)]) report(fault);
    });
  },
};

function textFaults({ key, path: file }: FileKeySelector, path: string): Found[] {
  const found: Found[] = [];
  if (!/^[ -<>-~]+$/.test(key ?? '')) {
    const message = !key ? 'no key is named' : `"${key}" is no name of a variable`;
    found.push({ path: `${path}/key`, message, help: 'write the name that stands before "=" in the file' });
  }
  if (!file) found.push({ path: `${path}/path`, message: 'no file is named', help: 'write its path in the volume' });
  if (file && leadsUp(file)) {
    found.push({
      path: `${path}/path`,
      message: `"${file}" leads up with ".."`,
      help: 'write a path inside the volume',
    });
  }
  return found;
}

function volumeFaults(name: string | undefined, { spec }: PodPart, path: string): Found[] {
  // The server looks at the last volume of that name; one without a source is an emptyDir.
  const volume = name ? (spec.volumes ?? []).findLast((one) => one?.name === name) : undefined;
  const at = `${path}/volumeName`;
  if (!volume) {
    const message = !name ? 'no volume is named' : `the pod has no volume "${name}"`;
    return [{ path: at, message, help: 'name an emptyDir volume of the pod' }];
  }
  const others = Object.entries(volume).some(
    ([field, value]) => field !== 'name' && field !== 'emptyDir' && isSet(value),
  );
  return others && !isSet(volume.emptyDir)
    ? [{ path: at, message: `volume "${name}" is no emptyDir`, help: 'name an emptyDir volume of the pod' }]
    : [];
}
