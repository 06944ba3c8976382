import { atLeast } from '../../../kubernetes/versions.js';
import type { PartRule } from '../../rule.js';

/** Judges host namespaces. */
export const hostNamespaces: PartRule = {
  id: 'pod/host-namespaces',
  scope: 'server',
  severity: 'error',
  description:
    "A pod with users of its own shares no namespace of the node and takes no block devices; one that shares the node's processes shares none of its own.",
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Drop `hostUsers: false`, or what it excludes; keep `hostPID` or `shareProcessNamespace`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        hostUsers: false
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
          hostUsers: false
          hostNetwork: true
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/hostNetwork',
        message: 'hostNetwork stands beside hostUsers: false',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          hostPID: true
          shareProcessNamespace: true
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/shareProcessNamespace',
        message: 'shareProcessNamespace stands beside hostPID',
      },
    ],
  },
  check({ spec, path, containers }, report, context) {
    if (spec.hostPID && spec.shareProcessNamespace) {
      report({
        path: `${path}/shareProcessNamespace`,
        message: 'shareProcessNamespace stands beside hostPID',
        help: "keep hostPID to see the node's processes, or shareProcessNamespace for those of the pod",
      });
    }
    if (spec.hostUsers !== false || !context.has('userNamespaces')) return;
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
      if (!spec[field]) continue;
      report({
        path: `${path}/${field}`,
        message: `${field} stands beside hostUsers: false`,
        help: 'keep one of them',
      });
    }
    if (!atLeast(context.version, '1.34')) return;
    for (const { container, path: place } of containers) {
      if ((container?.volumeDevices ?? []).length === 0) continue;
      report({
        path: `${place}/volumeDevices`,
        message: 'block devices stand beside hostUsers: false',
        help: 'mount volumes with file systems, or drop hostUsers',
      });
    }
  },
};
