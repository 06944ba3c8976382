import { builtInKind } from '../../../kubernetes/kinds.js';
import { atLeast } from '../../../kubernetes/versions.js';
import { groupOf, type Manifest } from '../../../manifests/manifest.js';
import type { Context } from '../../context.js';
import type { PartRule } from '../../rule.js';

/** Groups whose kinds start at 1 whatever is written. */
const COUNTED_GROUPS = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apps',
  'batch',
  'discovery.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'policy',
  'resource.k8s.io',
  'scheduling.k8s.io',
]);

/** Judges the count of changes. */
export const generation: PartRule = {
  id: 'meta/generation',
  scope: 'server',
  severity: 'error',
  description: 'A manifest says no negative generation.',
  rationale: 'The API server refuses the object, unless it counts the generations of that kind itself.',
  remediation: 'Remove generation: the server writes it.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, generation: 3 }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, generation: -1 }
        `,
        path: '/metadata/generation',
        message: 'generation is -1',
      },
    ],
  },
  check({ own, path, metadata, object }, report, context) {
    if (!own || (metadata.generation ?? 0) >= 0 || isCounted(object, context)) return;
    report({ path: `${path}/generation`, message: `generation is ${metadata.generation}`, help: 'remove it' });
  },
};

function isCounted({ apiVersion, kind }: Manifest, { version }: Context): boolean {
  if (builtInKind(apiVersion, kind) === undefined || COUNTED_GROUPS.has(groupOf(apiVersion))) return true;
  if (apiVersion !== 'v1') return false;
  return kind === 'PodTemplate' || kind === 'ReplicationController' || (kind === 'Pod' && atLeast(version, '1.33'));
}
