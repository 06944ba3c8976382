import { leadsUp } from '../../../kubernetes/file-paths.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import type { PodPart } from '../../parts.js';
import type { PartRule } from '../../rule.js';

/** Judges device. */
export const device: PartRule = {
  id: 'volume/device',
  scope: 'server',
  severity: 'error',
  description: 'A block device of a container is a claim of its pod, at a path of its own.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Name a volume with `persistentVolumeClaim` or `ephemeral`, and a path that nothing else has.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
        containers:
          - name: app
            image: example.com/app:1
            volumeDevices: [{ name: data, devicePath: /dev/data }]
      `,
    ],
    invalid: [
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
              volumeDevices: [{ name: data, devicePath: /dev/data }]
        `,
        path: '/spec/containers/0/volumeDevices/0/name',
        message: 'volume "data" is no claim',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
          containers:
            - name: app
              image: example.com/app:1
              volumeDevices: [{ name: data, devicePath: /dev/../data }]
        `,
        path: '/spec/containers/0/volumeDevices/0/devicePath',
        message: '"/dev/../data" leads up with ".."',
      },
    ],
  },
  check({ container, path, pod, role }, report) {
    if (role === 'ephemeral') return;
    const names = new Set<string>();
    const paths = new Set<string>();
    forEachItem(container.volumeDevices, ({ name, devicePath }, index) => {
      const at = `${path}/volumeDevices/${index}`;
      const problem = nameProblem(name ?? '', pod) ?? again(names, name);
      if (problem) report({ path: `${at}/name`, message: problem, help: 'name a volume that is a claim, once' });
      const place = devicePath ? again(paths, devicePath) : 'no path is named';
      const message = devicePath && leadsUp(devicePath) ? `"${devicePath}" leads up with ".."` : place;
      if (message) report({ path: `${at}/devicePath`, message, help: "write another path, as in '/dev/data'" });
    });
  },
};

function nameProblem(name: string, { spec }: PodPart): string | undefined {
  if (name === '') return 'no volume is named';
  const volume = (spec.volumes ?? []).find((one) => one?.name === name);
  if (!volume) return `the pod has no volume "${name}"`;
  return isSet(volume.persistentVolumeClaim) || isSet(volume.ephemeral) ? undefined : `volume "${name}" is no claim`;
}

function again(seen: Set<string>, value: string): string | undefined {
  if (seen.has(value)) return `"${value}" stands here twice`;
  seen.add(value);
  return undefined;
}
