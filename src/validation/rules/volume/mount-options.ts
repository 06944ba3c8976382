import { pathBelowProblem } from '../../../kubernetes/file-paths.js';
import type { VolumeMount } from '../../../kubernetes/generated/types.js';
import { choiceFaults } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges mount options. */
export const mountOptions: PartRule = {
  id: 'volume/mount-options',
  scope: 'server',
  severity: 'error',
  description:
    'A part of a volume is mounted by a path inside it; mounts reach back to the node only from privileged containers, and are wholly read-only only where nothing reaches in.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a relative `subPath` without ".."; `recursiveReadOnly` beside `readOnly: true`.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        volumes: [{ name: data, emptyDir: {} }]
        containers:
          - name: app
            image: example.com/app:1
            volumeMounts: [{ name: data, mountPath: /data, subPath: app, readOnly: true, recursiveReadOnly: IfPossible }]
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
              volumeMounts: [{ name: data, mountPath: /data, subPath: /app }]
        `,
        path: '/spec/containers/0/volumeMounts/0/subPath',
        message: '"/app" starts with "/"',
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
              volumeMounts: [{ name: data, mountPath: /data, mountPropagation: Bidirectional }]
        `,
        path: '/spec/containers/0/volumeMounts/0/mountPropagation',
        message: 'Bidirectional needs a privileged container',
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
              volumeMounts: [{ name: data, mountPath: /data, recursiveReadOnly: Enabled }]
        `,
        path: '/spec/containers/0/volumeMounts/0/recursiveReadOnly',
        message: 'recursiveReadOnly needs readOnly',
      },
    ],
  },
  check({ container, path, role }, report, context) {
    if (role === 'ephemeral') return;
    forEachItem(container.volumeMounts, (mount, index) => {
      const at = `${path}/volumeMounts/${index}`;
      for (const field of ['subPath', 'subPathExpr'] as const) {
        const message = pathBelowProblem(mount[field] ?? '');
        if (message) report({ path: `${at}/${field}`, message, help: 'write a path inside the volume' });
      }
      if (mount.subPath && mount.subPathExpr) {
        report({ path: `${at}/subPathExpr`, message: 'subPath stands beside subPathExpr', help: 'keep one of them' });
      }
      if (mount.mountPropagation === 'Bidirectional' && !container.securityContext?.privileged) {
        const message = 'Bidirectional needs a privileged container';
        report({ path: `${at}/mountPropagation`, message, help: 'write HostToContainer, or privileged: true' });
      }
      const propagation = `${at}/mountPropagation`;
      for (const fault of choiceFaults(mount.mountPropagation, PROPAGATIONS, propagation)) report(fault);
      if (!context.has('recursiveReadOnlyMounts')) return;
      for (const fault of recursiveFaults(mount, `${at}/recursiveReadOnly`)) report(fault);
    });
  },
};

const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional'];

function recursiveFaults({ recursiveReadOnly: how, readOnly, mountPropagation }: VolumeMount, path: string): Found[] {
  if (!isSet(how) || how === 'Disabled') return [];
  if (how !== 'Enabled' && how !== 'IfPossible') {
    const help = 'write Disabled, IfPossible or Enabled';
    return [{ path, message: `"${how}" is no way to be read-only`, help }];
  }
  return [
    ...(readOnly ? [] : [{ path, message: 'recursiveReadOnly needs readOnly', help: 'add readOnly: true' }]),
    ...(isSet(mountPropagation) && mountPropagation !== 'None'
      ? [{ path, message: `recursiveReadOnly stands beside ${mountPropagation}`, help: 'drop mountPropagation' }]
      : []),
  ];
}
