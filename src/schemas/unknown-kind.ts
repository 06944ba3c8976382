import { nearest } from '../findings/did-you-mean.js';
import { removedKind } from '../kubernetes/kind-lifecycle.js';
import { type BuiltInKind, builtInKind, builtInKinds } from '../kubernetes/kinds.js';
import { atLeast, type KubernetesVersion } from '../kubernetes/versions.js';
import type { Manifest } from '../manifests/manifest.js';
import type { StructureProblem } from './schemas.js';

/** What to say of an object whose kind has no schema. */
export function unknownKind({ apiVersion, kind }: Manifest, version: KubernetesVersion): StructureProblem {
  if (typeof apiVersion !== 'string' || apiVersion === '') return missing('apiVersion', 'such as apps/v1');
  if (typeof kind !== 'string' || kind === '') return missing('kind', 'such as Deployment');
  const removed = removedKind(apiVersion, kind, version);
  if (removed) {
    return {
      code: 'removed-kind',
      path: '/apiVersion',
      message: `${apiVersion} ${kind} is gone since Kubernetes ${removed.without}`,
      help: removed.instead
        ? `write apiVersion: ${removed.instead}, and its fields`
        : 'leave it out: nothing replaces it',
    };
  }
  return {
    code: 'unknown-kind',
    path: '',
    message: `Kubernetes ${version} has no ${apiVersion} ${kind}`,
    help: helpFor(apiVersion, kind, version),
  };
}

function helpFor(apiVersion: string, kind: string, version: KubernetesVersion): string {
  const later = builtInKind(apiVersion, kind);
  if (later && !atLeast(version, later.since)) return `Kubernetes ${later.since} is the first that serves it`;
  const served = builtInKinds().filter((each) => atLeast(version, each.since) && !each.until);
  const elsewhere = served.filter((each) => each.kind === kind && isNear(each, apiVersion)).map(apiVersionOf);
  if (elsewhere.length > 0) return `write apiVersion: ${elsewhere.join(' or ')}`;
  const group = served.filter((each) => apiVersionOf(each) === apiVersion);
  const meant = nearest(
    kind,
    group.map((each) => each.kind),
  );
  if (meant) return `did you mean ${meant}?`;
  return 'if it is a custom kind, give its CustomResourceDefinition, in the set or apart';
}

/** Whether an apiVersion may be meant for a built-in group: kinds of other groups often have the name of a built-in one. */
function isNear({ group }: BuiltInKind, apiVersion: string): boolean {
  const written = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
  return written === group || !written.includes('.') || written.endsWith('.k8s.io');
}

const apiVersionOf = ({ group, version }: BuiltInKind): string => (group === '' ? version : `${group}/${version}`);

function missing(field: string, example: string): StructureProblem {
  return {
    code: 'unknown-kind',
    path: '',
    message: `the object has no ${field}`,
    help: `write one, ${example}`,
  };
}
