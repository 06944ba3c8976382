import type { Manifest } from '../../../manifests/manifest.js';
import { nameFault } from '../../faults/name-fault.js';
import { nameSyntaxOf } from '../../faults/object-names.js';
import type { PartRule } from '../../rule.js';
import { isStored } from '../../faults/stored-kinds.js';

/** Judges the names of objects. */
export const name: PartRule = {
  id: 'meta/name',
  scope: 'server',
  severity: 'error',
  description: 'Every object has a name, in the form that its kind demands.',
  rationale: 'The API server refuses the object: most names become parts of addresses, and all of them of URLs.',
  remediation: 'Write lower-case letters, digits and "-"; most kinds take "." between them, and RBAC almost anything.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: api.settings }
      `,
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: { name: 'system:read:API' }
      rules: []
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: api_settings }
        `,
        path: '/metadata/name',
        message: '"api_settings" has "_"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop.example.com }
        `,
        path: '/metadata/name',
        message: '"shop.example.com" has "."',
      },
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { labels: { app: api } }
        `,
        path: '/metadata',
        message: 'the object has no name',
      },
    ],
  },
  check({ own, path, metadata, object }, report, context) {
    if (!own || !isStored(object)) return;
    if (metadata.name) {
      report(nameFault(nameSyntaxOf(object, context), metadata.name, `${path}/name`));
    } else if (!metadata.generateName && !isNamedByServer(object)) {
      report({ path, message: 'the object has no name', help: 'write a name' });
    }
  },
};

/** A LimitRange without a name gets one that nobody has. */
function isNamedByServer({ apiVersion, kind }: Manifest): boolean {
  return apiVersion === 'v1' && kind === 'LimitRange';
}
