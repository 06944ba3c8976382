import { pathBelowProblem } from '../../../kubernetes/file-paths.js';
import { below } from '../../../kubernetes/pointer.js';
import type { Context } from '../../context.js';
import { isSet } from '../../faults/is-set.js';
import type { PodPart } from '../../parts.js';
import type { PartRule } from '../../rule.js';

/** Judges profile annotation. */
export const profileAnnotation: PartRule = {
  id: 'pod/profile-annotation',
  scope: 'server',
  severity: 'error',
  description:
    'Annotations with seccomp and AppArmor profiles name a profile, of a container that is there, and say what the fields say.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Move the profile to `seccompProfile` or `appArmorProfile` and drop the annotation.',
  see: 'https://kubernetes.io/docs/tutorials/security/apparmor/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        securityContext: { seccompProfile: { type: RuntimeDefault } }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app, annotations: { container.apparmor.security.beta.kubernetes.io/web: runtime/default } }
        spec:
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1web',
        message: 'the pod has no container "web"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app, annotations: { seccomp.security.alpha.kubernetes.io/pod: default } }
        spec:
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/metadata/annotations/seccomp.security.alpha.kubernetes.io~1pod',
        message: '"default" is no profile',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app, annotations: { seccomp.security.alpha.kubernetes.io/pod: unconfined } }
        spec:
          securityContext: { seccompProfile: { type: RuntimeDefault } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/metadata/annotations/seccomp.security.alpha.kubernetes.io~1pod',
        message: 'seccompProfile says something else',
      },
    ],
  },
  check(pod, report, context) {
    for (const [key, written] of Object.entries(pod.metadata.annotations ?? {})) {
      const path = below(pod.metadataPath, 'annotations', key);
      const appArmor = key.startsWith(APPARMOR);
      const problem = appArmor
        ? appArmorProblem(pod, key.slice(APPARMOR.length), written ?? '', context)
        : seccompProblem(pod, key, written ?? '');
      if (!problem) continue;
      report({ path, message: problem, help: `write ${appArmor ? 'appArmorProfile' : 'seccompProfile'} instead` });
    }
  },
};

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const LOCALHOST = 'localhost/';
const UNLIKE = (field: string): string => `${field} says something else`;

interface Profile {
  readonly type?: string;
  readonly localhostProfile?: string;
}

function appArmorProblem(pod: PodPart, name: string, written: string, context: Context): string | undefined {
  const containers = pod.containers.filter(({ container }) => container.name === name);
  if (containers.length === 0) return `the pod has no container "${name}"`;
  if (!['', 'runtime/default', 'unconfined'].includes(written) && !written.startsWith(LOCALHOST)) {
    return `"${written}" is no profile`;
  }
  if (!context.has('appArmorProfile') || pod.spec.os?.name === 'windows') return undefined;
  const whole = pod.spec.securityContext?.appArmorProfile;
  const differs = containers.some(({ container }) =>
    isUnlike(container.securityContext?.appArmorProfile ?? whole, written, ['runtime/default']),
  );
  // Where a Pod's container says nothing itself, the server writes the annotation there.
  const own = containers.every(({ container }) => !isSet(container.securityContext?.appArmorProfile));
  return differs && !(own && pod.object.kind === 'Pod' && written !== '' && written !== LOCALHOST)
    ? UNLIKE('appArmorProfile')
    : undefined;
}

function seccompProblem(pod: PodPart, key: string, written: string): string | undefined {
  if (key !== SECCOMP_POD && !key.startsWith(SECCOMP)) return undefined;
  const defaults = ['runtime/default', 'docker/default'];
  const path = written.startsWith(LOCALHOST) ? written.slice(LOCALHOST.length) : undefined;
  if (path === undefined && ![...defaults, 'unconfined'].includes(written)) return `"${written}" is no profile`;
  if (path !== undefined && pathBelowProblem(path)) return pathBelowProblem(path);
  const fields =
    key === SECCOMP_POD
      ? [pod.spec.securityContext?.seccompProfile]
      : pod.containers
          .filter(({ container }) => key === `${SECCOMP}${container.name}`)
          .map(({ container }) => container.securityContext?.seccompProfile);
  return fields.some((field) => isUnlike(field, written, defaults)) ? UNLIKE('seccompProfile') : undefined;
}

function isUnlike(field: Profile | undefined, written: string, defaults: readonly string[]): boolean {
  if (field?.type === 'Unconfined') return written !== 'unconfined';
  if (field?.type === 'RuntimeDefault') return !defaults.includes(written);
  if (field?.type !== 'Localhost') return false;
  return written !== `${LOCALHOST}${field.localhostProfile ?? ''}`;
}
