import { scopeOf } from '../../../kubernetes/kinds.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges the namespaces that objects say they are in. */
export const namespace: PartRule = {
  id: 'meta/namespace',
  scope: 'server',
  severity: 'error',
  description: 'The namespace of an object is a name that a namespace can have.',
  rationale: 'The API server refuses the object: there can be no such namespace.',
  remediation: 'Write lower-case letters, digits and "-", at most 63.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api, namespace: default }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api, namespace: My_Shop }
        `,
        path: '/metadata/namespace',
        message: '"My_Shop" has a capital letter and "_"',
      },
    ],
  },
  check({ own, path, metadata, object }, report) {
    // The server ignores the namespace of what belongs to the whole cluster.
    if (!own || !metadata.namespace || scopeOf(object.apiVersion, object.kind) === 'Cluster') return;
    report(nameFault('dns1123Label', metadata.namespace, `${path}/namespace`));
  },
};
