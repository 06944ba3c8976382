import type { PodSecurityContext, PodSpec, SecurityContext } from '../../../kubernetes/generated/types.js';
import type { Feature } from '../../../kubernetes/versions.js';
import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges operating system fields. */
export const operatingSystemFields: PartRule = {
  id: 'pod/operating-system-fields',
  scope: 'server',
  severity: 'error',
  description: 'A pod of windows says nothing that only linux has, and the other way round.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Drop the field, or `os`.',
  see: 'https://kubernetes.io/docs/concepts/windows/intro/#compatibility-v1-pod-spec-containers-securitycontext',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        os: { name: windows }
        securityContext: { windowsOptions: { runAsUserName: ContainerUser } }
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
          os: { name: windows }
          securityContext: { fsGroup: 1000 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/fsGroup',
        message: 'windows has no fsGroup',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          os: { name: linux }
          containers:
            - name: app
              image: example.com/app:1
              securityContext: { windowsOptions: {} }
        `,
        path: '/spec/containers/0/securityContext/windowsOptions',
        message: 'linux has no windowsOptions',
      },
    ],
  },
  check(pod, report, context) {
    const os = pod.spec.os?.name;
    if (os !== 'windows' && os !== 'linux') return;
    const say = (field: string, path: string): void =>
      report({ path: `${path}/${field}`, message: `${os} has no ${field}`, help: 'drop it, or os' });
    const { pod: fields, context: ofPod, container: ofContainer } = ABSENT[os];
    const drops = (field: string): boolean => {
      const feature = DROPPED[field];
      return feature !== undefined && !context.has(feature);
    };
    for (const field of fields) {
      const value = pod.spec[field];
      if (isSet(value) && (value || !OFF.has(field)) && !drops(field)) say(field, pod.path);
    }
    for (const field of ofPod) {
      const value = pod.spec.securityContext?.[field];
      if (!isSet(value) || drops(field) || (field === 'sysctls' && pod.spec.securityContext?.sysctls?.length === 0))
        continue;
      say(field, `${pod.path}/securityContext`);
    }
    for (const { container, path, role } of pod.containers) {
      if (role === 'ephemeral') continue;
      for (const field of ofContainer) {
        if (isSet(container.securityContext?.[field]) && !drops(field)) say(field, `${path}/securityContext`);
      }
    }
  },
};

interface Absent {
  readonly pod: readonly (keyof PodSpec)[];
  readonly context: readonly (keyof PodSecurityContext)[];
  readonly container: readonly (keyof SecurityContext)[];
}

/** What an operating system does not have. */
const ABSENT: Readonly<Record<'linux' | 'windows', Absent>> = {
  linux: { pod: [], context: ['windowsOptions'], container: ['windowsOptions'] },
  windows: {
    pod: ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'],
    context: [
      'appArmorProfile',
      'seLinuxOptions',
      'seccompProfile',
      'fsGroup',
      'fsGroupChangePolicy',
      'sysctls',
      'runAsUser',
      'runAsGroup',
      'supplementalGroups',
      'supplementalGroupsPolicy',
      'seLinuxChangePolicy',
    ],
    container: [
      'appArmorProfile',
      'seLinuxOptions',
      'seccompProfile',
      'capabilities',
      'readOnlyRootFilesystem',
      'privileged',
      'allowPrivilegeEscalation',
      'procMount',
      'runAsUser',
      'runAsGroup',
    ],
  },
};

/** Fields for which `false` is as if they were absent. */
const OFF: ReadonlySet<string> = new Set(['hostPID', 'hostIPC']);

/** Fields that a server without the feature drops unread. */
const DROPPED: Readonly<Record<string, Feature>> = {
  appArmorProfile: 'appArmorProfile',
  hostUsers: 'userNamespaces',
  seLinuxChangePolicy: 'seLinuxChangePolicy',
  supplementalGroupsPolicy: 'supplementalGroupsPolicy',
};
