import { identityOf, keyOf } from '../../../manifests/manifest.js';
import type { SetRule } from '../../rule.js';

/** No object is there twice: the same kind, namespace and name, whatever its version. */
export const duplicateObject: SetRule = {
  id: 'reference/duplicate-object',
  scope: 'references',
  severity: 'error',
  description: 'No object is there twice: the same kind, namespace and name, whatever its version.',
  rationale:
    'Whoever applies the set writes one over the other, and which one stays depends on their order; Kustomize and Argo CD refuse the set.',
  remediation: 'Remove one of them, or give it another name.',
  on: 'set',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings, namespace: shop }
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings, namespace: billing }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        `,
        path: '/metadata/name',
        message: 'ConfigMap "settings" of namespace "shop" is there twice',
      },
    ],
  },
  check(set, report) {
    const seen = new Set<string>();
    for (const object of set.objects) {
      // A name that the server makes is another one each time.
      if (!object.metadata.name) continue;
      const identity = identityOf(object);
      const key = keyOf(identity);
      if (seen.has(key)) {
        const where = identity.namespace === '' ? '' : ` of namespace "${identity.namespace}"`;
        report(object, {
          path: '/metadata/name',
          message: `${identity.kind} "${identity.name}"${where} is there twice`,
          help: 'remove one of them, or give it another name',
        });
      }
      seen.add(key);
    }
  },
};
