import { forEachItem } from '../../faults/items.js';
import type { PartRule } from '../../rule.js';

/** Judges mount. */
export const mount: PartRule = {
  id: 'volume/mount',
  scope: 'server',
  severity: 'error',
  description: 'A container mounts volumes of its pod, each at a path of its own.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Name a volume of `volumes`, and a path that no other mount has.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#background',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes:
          - name: data
            emptyDir: {}
        containers:
          - name: app
            image: example.com/app:1
            volumeMounts: [{ name: data, mountPath: /data }]
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
              volumeMounts: [{ name: data, mountPath: /data }]
        `,
        path: '/spec/containers/0/volumeMounts/0/name',
        message: 'the pod has no volume "data"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes: [{ name: data, emptyDir: {} }]
          containers:
            - name: app
              image: example.com/app:1
              volumeMounts: [{ name: data, mountPath: /data }, { name: data, mountPath: /data }]
        `,
        path: '/spec/containers/0/volumeMounts/1/mountPath',
        message: 'another volume is mounted at "/data" too',
      },
    ],
  },
  check({ container, path, pod, role }, report) {
    if (role === 'ephemeral') return;
    const volumes = new Set((pod.spec.volumes ?? []).map((volume) => volume?.name));
    const devices = new Set((container.volumeDevices ?? []).map((device) => device?.name));
    const paths = new Set((container.volumeDevices ?? []).map((device) => device?.devicePath));
    forEachItem(container.volumeMounts, ({ name, mountPath }, index) => {
      const at = `${path}/volumeMounts/${index}`;
      if (!name || !volumes.has(name)) {
        const message = !name ? 'no volume is named' : `the pod has no volume "${name}"`;
        report({ path: `${at}/name`, message, help: 'add one to volumes, or name one of them' });
      }
      if (name && devices.has(name)) {
        const message = `volume "${name}" is a block device of the container too`;
        report({ path: `${at}/name`, message, help: 'keep one of them' });
      }
      if (!mountPath) report({ path: `${at}/mountPath`, message: 'no path is named', help: "write it, as in '/data'" });
      else if (paths.has(mountPath)) {
        const message = `another volume is mounted at "${mountPath}" too`;
        report({ path: `${at}/mountPath`, message, help: 'write another path' });
      }
      if (mountPath) paths.add(mountPath);
    });
  },
};
