import { builtInKind } from '../../../kubernetes/kinds.js';
import { groupOf, type Manifest } from '../../../manifests/manifest.js';
import { finalizerFault } from '../../faults/finalizers.js';
import type { PartRule } from '../../rule.js';

/** Groups of kinds whose finalizers need no domain. */
const LENIENT_GROUPS = new Set([
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'admissionregistration.k8s.io',
  'coordination.k8s.io',
  'node.k8s.io',
  'policy',
]);

/** Judges what an object waits for before it is gone. */
export const finalizers: PartRule = {
  id: 'meta/finalizers',
  scope: 'server',
  severity: 'error',
  description:
    'A finalizer has the form of a label key, with a domain; what belongs to an object is orphaned or deleted, not both.',
  rationale: 'The API server refuses the object.',
  remediation: 'Write a domain and a name, as in example.com/cleanup.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, finalizers: [example.com/cleanup, foregroundDeletion] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, finalizers: [cleanup] }
        `,
        path: '/metadata/finalizers/0',
        message: 'the finalizer "cleanup" has no domain',
      },
    ],
  },
  check({ own, path, metadata, object }, report) {
    const list = own ? (metadata.finalizers ?? []) : [];
    const lenient = isLenient(object);
    list.forEach((finalizer, index) => {
      report(finalizerFault(finalizer ?? '', `${path}/finalizers/${index}`, lenient));
    });
    if (!list.includes('orphan') || !list.includes('foregroundDeletion')) return;
    report({
      path: `${path}/finalizers`,
      message: 'orphan and foregroundDeletion contradict each other',
      help: 'remove one of them',
    });
  },
};

function isLenient({ apiVersion, kind }: Manifest): boolean {
  return builtInKind(apiVersion, kind) === undefined || LENIENT_GROUPS.has(groupOf(apiVersion));
}
