import type { OwnerReference } from '../../../kubernetes/generated/types.js';
import type { PartRule } from '../../rule.js';

/** Judges what objects say they belong to. */
export const ownerReferences: PartRule = {
  id: 'meta/owner-references',
  scope: 'server',
  severity: 'error',
  description: 'An owner is named in full, is no Event, and one at most is the controller.',
  rationale: 'The API server refuses the object.',
  remediation: 'Leave ownerReferences to controllers; or write apiVersion, kind, name and uid of the owner.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: api
        ownerReferences: [{ apiVersion: v1, kind: ConfigMap, name: all, uid: 6b1d8f0e-5d3b-4c0e-9f57-2f4b7c1e0a11 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: api
          ownerReferences: [{ apiVersion: v1, kind: ConfigMap, name: all, uid: '' }]
        `,
        path: '/metadata/ownerReferences/0/uid',
        message: 'the owner has no uid',
      },
    ],
  },
  check({ own, path, metadata }, report) {
    if (!own) return;
    let controller: string | undefined;
    metadata.ownerReferences?.forEach((item, index) => {
      const owner: Partial<OwnerReference> = item ?? {};
      const at = `${path}/ownerReferences/${index}`;
      for (const field of ['apiVersion', 'kind', 'name', 'uid'] as const) {
        if (owner[field] && (field !== 'apiVersion' || versionOf(owner.apiVersion) !== '')) continue;
        report({
          path: `${at}/${field}`,
          message: `the owner has no ${field}`,
          help: `write the ${field} of the owner`,
        });
      }
      if (/^\/?v1$/.test(owner.apiVersion ?? '') && owner.kind === 'Event') {
        report({ path: at, message: 'an Event owns nothing', help: 'remove it' });
      }
      if (owner.controller !== true) return;
      if (controller !== undefined) {
        const message = `${controller} is the controller already, and there is one at most`;
        report({ path: `${at}/controller`, message, help: 'remove controller from one of them' });
      }
      controller ??= `${owner.kind} ${owner.name}`;
    });
  },
};

/** The version in an apiVersion; empty where the server finds none. */
function versionOf(apiVersion = ''): string {
  return /^(?:[^/]*\/)?([^/]*)$/.exec(apiVersion)?.[1] ?? '';
}
