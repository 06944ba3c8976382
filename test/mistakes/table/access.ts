import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in who may do what, and in how much of it. */
export const accessMistakes: readonly MistakeRow[] = [
  {
    name: 'a misspelt resource in permissions',
    make: (map) => new StatelessApp(map, 'api', { image, permissions: [{ resources: ['configmap'], verbs: ['get'] }] }),
    ruleId: 'access/resource',
    at: "resources: [«'configmap'»]",
    message: 'Kubernetes has no resource "configmap"',
    help: "did you mean 'configmaps'?",
  },
  {
    name: 'a verb that is none',
    make: (map) =>
      new StatelessApp(map, 'api', { image, permissions: [{ resources: ['pods'], verbs: ['read' as never] }] }),
    ruleId: 'options/invalid',
    at: "verbs: [«'read' as never»]",
    message: "must be 'get', 'list', 'watch'",
    help: 'some resources also know approve',
  },
  {
    name: 'a part of a resource that there is not',
    make: (map) => new StatelessApp(map, 'api', { image, permissions: [{ resources: ['pods/logs'], verbs: ['get'] }] }),
    ruleId: 'access/resource',
    at: "resources: [«'pods/logs'»]",
    message: 'pods have nothing called "logs"',
    help: "did you mean 'pods/log'?",
  },
  {
    name: 'an API group with its version',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        permissions: [{ resources: ['deployments'], verbs: ['get'], apiGroups: ['apps/v1'] }],
      }),
    ruleId: 'access/api-group',
    at: "apiGroups: [«'apps/v1'»]",
    message: 'an API group has no version: "apps/v1"',
    help: "write 'apps'",
  },
  {
    name: 'a resource in the wrong API group',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        permissions: [{ resources: ['deployments'], verbs: ['get'], apiGroups: ['batch'] }],
      }),
    ruleId: 'access/api-group',
    at: "resources: [«'deployments'»]",
    message: "deployments are in API group 'apps', which apiGroups does not name",
    help: 'leave apiGroups out',
  },
  {
    name: 'a resource of several API groups',
    make: (map) => new StatelessApp(map, 'api', { image, permissions: [{ resources: ['events'], verbs: ['create'] }] }),
    ruleId: 'access/api-group',
    at: "resources: [«'events'»]",
    message: 'events are in several API groups',
    help: "say which: apiGroups: ['']",
  },
  {
    name: 'a resource of the whole cluster in permissions',
    make: (map) => new StatelessApp(map, 'api', { image, permissions: [{ resources: ['nodes'], verbs: ['list'] }] }),
    ruleId: 'access/cluster-scoped',
    at: "resources: [«'nodes'»]",
    message: "nodes are in no namespace, so a Role of a namespace can't grant them",
    help: 'whoever runs the cluster binds a ClusterRole',
  },
  {
    name: 'names for a verb that names no object',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        permissions: [{ resources: ['secrets'], verbs: ['create'], resourceNames: ['login'] }],
      }),
    ruleId: 'access/resource-names',
    at: "verbs: [«'create'»]",
    message: '"create" names no object, so with resourceNames it is never granted',
    help: 'a permission of its own, without resourceNames',
  },
  {
    name: 'all verbs at once',
    make: (map) => new StatelessApp(map, 'api', { image, permissions: [{ resources: ['pods'], verbs: ['*'] }] }),
    ruleId: 'access/wildcard',
    at: "verbs: [«'*'»]",
    message: '"*" grants every one of verbs',
    help: 'name what is needed',
  },
  {
    name: 'permissions without a ServiceAccount',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        serviceAccount: false,
        permissions: [{ resources: ['pods'], verbs: ['get'] }],
      }),
    ruleId: 'access/no-identity',
    at: 'serviceAccount: «false»',
    message: 'permissions need a ServiceAccount',
    help: 'drop serviceAccount: false',
  },
  {
    name: 'permissions of pods that run as somebody else',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        pod: { serviceAccountName: 'robot' },
        permissions: [{ resources: ['pods'], verbs: ['get'] }],
      }),
    ruleId: 'access/no-identity',
    at: "serviceAccountName: «'robot'»",
    message: 'the pods run as another',
    help: "write serviceAccount: 'robot' instead",
  },
  {
    name: 'a misspelt role',
    make: (_, app) => new ServiceMap(app, 'other', { access: [{ group: 'devs', role: 'veiw' }] }),
    ruleId: 'access/role',
    at: "role: «'veiw'»",
    message: 'there is no role "veiw"',
    help: 'did you mean "view"?',
  },
  {
    name: 'a role of the map that Kubernetes has already',
    make: (_, app) => new ServiceMap(app, 'other', { roles: { edit: [{ resources: ['pods'], verbs: ['get'] }] } }),
    ruleId: 'access/role',
    at: '«edit»: [',
    message: '"edit" is a role that Kubernetes brings',
    help: 'give yours another name',
  },
  {
    name: 'an amount that quotas do not know',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { hard: { 'limit.cpu': '8' } } }),
    ruleId: 'quota/resource',
    at: "hard: { «'limit.cpu'»: '8' }",
    message: 'a quota knows no "limit.cpu"',
    help: "did you mean 'limits.cpu'?",
  },
  {
    name: 'an extended resource that a quota does not count so',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { hard: { 'nvidia.com/gpu': 4 } } }),
    ruleId: 'quota/resource',
    at: "hard: { «'nvidia.com/gpu'»: 4 }",
    message: 'a quota counts requests',
    help: "write 'requests.nvidia.com/gpu'",
  },
  {
    name: 'half of an object in a quota',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { hard: { configmaps: '500m' } } }),
    ruleId: 'quota/amount',
    at: "configmaps: «'500m'»",
    message: 'configmaps is counted: it must be a whole number',
  },
  {
    name: 'an amount said twice',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { cpu: '4', hard: { 'requests.cpu': '8' } } }),
    ruleId: 'quota/twice',
    at: "«'requests.cpu'»: '8'",
    message: 'requests.cpu is said twice',
    help: 'drop it from hard',
  },
  {
    name: 'an amount that a scope can not count',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { storage: '1Ti', scopes: ['BestEffort'] } }),
    ruleId: 'quota/scope',
    at: "scopes: [«'BestEffort'»]",
    message: "within BestEffort a quota can't count requests.storage",
    help: 'count pods',
  },
  {
    name: 'two scopes that exclude each other',
    make: (_, app) => new ServiceMap(app, 'other', { quota: { pods: 1, scopes: ['Terminating', 'NotTerminating'] } }),
    ruleId: 'quota/scope',
    at: "«'NotTerminating'»",
    message: 'nothing is both Terminating and NotTerminating',
    help: 'drop one of them',
  },
  {
    name: 'a scope that the version does not know',
    within: { cluster: { kubernetes: '1.33' } },
    make: (_, app) => new ServiceMap(app, 'other', { quota: { storage: '1Ti', scopes: ['VolumeAttributesClass'] } }),
    ruleId: 'quota/scope',
    at: "«'VolumeAttributesClass'»",
    message: 'Kubernetes 1.33 knows no scope VolumeAttributesClass',
    help: 'it is there from 1.34 on',
  },
  {
    name: 'a condition of a quota without values',
    make: (_, app) =>
      new ServiceMap(app, 'other', {
        quota: { pods: 1, scopeSelector: [{ scopeName: 'PriorityClass', operator: 'In' }] },
      }),
    ruleId: 'quota/scope',
    at: "«{ scopeName: 'PriorityClass', operator: 'In' }»",
    message: 'In needs values',
    help: "add values: ['…']",
  },
  {
    name: 'a least that is more than the most',
    make: (_, app) => new ServiceMap(app, 'other', { limits: { min: { cpu: '2' }, max: { cpu: '500m' } } }),
    ruleId: 'limits/order',
    at: "min: { cpu: «'2'» }",
    message: 'min of cpu (2) is more than max (500m)',
    help: 'min ≤ defaultRequest ≤ default ≤ max',
  },
  {
    name: 'bounds of claims without a bound',
    make: (_, app) => new ServiceMap(app, 'other', { limits: { claim: {} } }),
    ruleId: 'limits/empty',
    at: 'claim: «{}»',
    message: 'bounds of claims need max or min',
    help: "claim: { max: '100Gi' }",
  },
];
