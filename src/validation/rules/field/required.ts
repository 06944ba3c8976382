import type { Manifest } from '../../../manifests/manifest.js';
import { placesOf } from '../../faults/field-places.js';
import { objectRule } from '../../rule.js';

type Needs = readonly (readonly [parent: string, ...fields: string[]])[];

const SELECTING: Needs = [['spec', 'selector']];

const jobNeeds = (path: string): Needs => [
  [`${path}.podFailurePolicy.rules.*`, 'action'],
  [`${path}.podFailurePolicy.rules.*.onExitCodes`, 'operator'],
];

const METRICS = 'spec.metrics.*';
const AUTOSCALER: Needs = [
  ['spec', 'scaleTargetRef', 'maxReplicas'],
  ['spec.scaleTargetRef', 'kind', 'name'],
];
const BINDING: Needs = [
  ['', 'roleRef'],
  ['roleRef', 'kind', 'name'],
  ['subjects.*', 'kind', 'name'],
];

/** What has to be there where its parent is, by kind; what other rules speak of by themselves is not among it. */
const NEEDS: Readonly<Record<string, Needs>> = {
  'apps/v1 Deployment': SELECTING,
  'apps/v1 StatefulSet': SELECTING,
  'apps/v1 DaemonSet': SELECTING,
  'apps/v1 ReplicaSet': SELECTING,
  'batch/v1 Job': jobNeeds('spec'),
  'batch/v1 CronJob': [['spec', 'schedule'], ...jobNeeds('spec.jobTemplate.spec')],
  'autoscaling/v1 HorizontalPodAutoscaler': AUTOSCALER,
  'autoscaling/v2 HorizontalPodAutoscaler': [
    ...AUTOSCALER,
    [METRICS, 'type'],
    ...['resource', 'containerResource', 'pods', 'object', 'external'].map(
      (source) => [`${METRICS}.${source}.target`, 'type'] as const,
    ),
    ...['pods', 'object', 'external'].flatMap(
      (source) =>
        [
          [`${METRICS}.${source}`, 'metric'],
          [`${METRICS}.${source}.metric`, 'name'],
        ] as const,
    ),
    [`${METRICS}.object`, 'describedObject'],
    [`${METRICS}.object.describedObject`, 'kind', 'name'],
    [`${METRICS}.resource`, 'name'],
    [`${METRICS}.containerResource`, 'name', 'container'],
  ],
  'rbac.authorization.k8s.io/v1 RoleBinding': BINDING,
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': BINDING,
  'v1 LimitRange': [['spec.limits.*', 'type']],
  'v1 ResourceQuota': [['spec.scopeSelector.matchExpressions.*', 'scopeName', 'operator']],
};

/** Judges whether all is there that an object cannot do without. */
export const required = objectRule<Manifest>({
  id: 'field/required',
  scope: 'server',
  severity: 'error',
  description:
    'Fields that workloads, autoscalers, bindings, limits and quotas cannot do without are there, and not empty.',
  rationale: 'The API server refuses the object.',
  remediation: 'Write the field.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  kinds: Object.keys(NEEDS),
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: { name: reader }
      roleRef: { kind: Role, name: reader }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: reader }
        roleRef: { kind: Role }
        `,
        path: '/roleRef/name',
        message: 'name is missing',
      },
    ],
  },
  check(object, report) {
    for (const [parent, ...fields] of NEEDS[`${object.apiVersion} ${object.kind}`] ?? []) {
      for (const { value, path } of placesOf(object, parent)) {
        if (value === null || typeof value !== 'object') continue;
        for (const field of fields) {
          const written = (value as Readonly<Record<string, unknown>>)[field];
          if (written != null && written !== '') continue;
          report({ path: `${path}/${field}`, message: `${field} is missing`, help: `write ${field}` });
        }
      }
    }
  },
});
