import type { Subject } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { podTemplateOf } from '../../../manifests/pod-template.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { absence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

/** Each ServiceAccount that pods run as, or that is given rights, is there. */
export const serviceAccount = objectRule<Manifest>({
  id: 'reference/service-account',
  scope: 'references',
  severity: 'error',
  description: 'Each ServiceAccount that pods run as, or that is given rights, is there.',
  rationale:
    'The API server refuses pods of a ServiceAccount that is missing, so that a workload stands without pods; a binding gives its rights to nobody.',
  remediation: 'Add the ServiceAccount, mend the name, or declare it as external.',
  kinds: ['*'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop }
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            serviceAccountName: web
            containers:
              - name: web
                image: example.com/web:1.4.0
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: { name: web, namespace: shop }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              serviceAccountName: web
              containers:
                - name: web
                  image: example.com/web:1.4.0
        `,
        path: '/spec/template/spec/serviceAccountName',
        message: 'ServiceAccount "web" of namespace "shop" is not among the objects',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: readers, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
        `,
        path: '/subjects/0/name',
        message: 'ServiceAccount "web" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(object, report, context) {
    for (const { name, namespace, path } of accountsOf(object)) {
      report(absence({ group: '', kind: 'ServiceAccount', namespace, name }, path, context));
    }
  },
});

function accountsOf(object: Manifest) {
  const pod = podTemplateOf(object);
  const name = pod?.spec.serviceAccountName || pod?.spec.serviceAccount;
  if (pod && name) return [{ name, namespace: namespaceOf(object), path: `${pod.path}/serviceAccountName` }];
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return [];
  return ((object.subjects ?? []) as readonly (Subject | null)[]).flatMap((subject, index) =>
    subject?.kind === 'ServiceAccount' && subject.name
      ? [{ name: subject.name, namespace: subject.namespace ?? '', path: `/subjects/${index}/name` }]
      : [],
  );
}
