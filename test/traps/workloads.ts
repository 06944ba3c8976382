import { ApiObject } from 'cdk8s';
import {
  ExposedService,
  NodeAgent,
  PriorityClass,
  StatefulDB,
  StatelessApp,
  StorageClass,
  Task,
  Volume,
} from 'servicemap';
import type { Expressible } from './trap.js';

const image = 'ghcr.io/acme/api:1.0.0';
const storage = { size: '500Mi', mountPath: '/data' };

/** Fields of workloads and of what stands beside them. */
export const workloadFields: readonly Expressible[] = [
  {
    field: 'revisionHistoryLimit',
    make: (map) => new StatelessApp(map, 'api', { image, revisionHistoryLimit: 3 }),
    object: 'Deployment',
    at: '/spec/revisionHistoryLimit',
    value: 3,
  },
  {
    field: 'volumeClaimTemplates, of less than 1Gi',
    make: (map) => new StatefulDB(map, 'db', { image, storage }),
    object: 'StatefulSet',
    at: '/spec/volumeClaimTemplates/0/spec/resources/requests/storage',
    value: '500Mi',
  },
  {
    field: 'claim retention',
    make: (map) => new StatefulDB(map, 'db', { image, storage, retention: { whenScaled: 'Delete' } }),
    object: 'StatefulSet',
    at: '/spec/persistentVolumeClaimRetentionPolicy/whenScaled',
    value: 'Delete',
  },
  {
    field: 'ordinals',
    make: (map) =>
      new StatefulDB(map, 'db', {
        image,
        storage,
        startOrdinal: 1,
      }),
    object: 'StatefulSet',
    at: '/spec/ordinals/start',
    value: 1,
  },
  {
    field: 'updateStrategy of a DaemonSet',
    make: (map) => new NodeAgent(map, 'agent', { image }),
    object: 'DaemonSet',
    at: '/spec/updateStrategy/type',
    value: 'RollingUpdate',
  },
  {
    field: 'parallelism',
    make: (map) => new Task(map, 'task', { image, parallelism: 3 }),
    object: 'Job',
    at: '/spec/parallelism',
    value: 3,
  },
  {
    field: 'completions and completionMode',
    make: (map) => new Task(map, 'task', { image, completions: 5, indexed: true }),
    object: 'Job',
    at: '/spec/completionMode',
    value: 'Indexed',
  },
  {
    field: 'podFailurePolicy',
    make: (map) => new Task(map, 'task', { image, podFailurePolicy: [{ action: 'FailJob', onExitCodes: [42] }] }),
    object: 'Job',
    at: '/spec/podFailurePolicy/rules/0/action',
    value: 'FailJob',
  },
  {
    field: 'sessionAffinity',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports: { http: 8080 },
        service: { sessionAffinity: 'ClientIP' },
      }),
    object: 'Service',
    at: '/spec/sessionAffinity',
    value: 'ClientIP',
  },
  {
    field: 'traffic policies',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports: { http: 8080 },
        service: { internalTrafficPolicy: 'Local' },
      }),
    object: 'Service',
    at: '/spec/internalTrafficPolicy',
    value: 'Local',
  },
  {
    field: 'ipFamilies',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports: { http: 8080 },
        service: { ipFamilies: ['IPv4'] },
      }),
    object: 'Service',
    at: '/spec/ipFamilies',
    value: ['IPv4'],
  },
  {
    field: 'loadBalancerClass',
    make: (map) => {
      const target = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      new ExposedService(map, 'public', { target, loadBalancer: { class: 'example.com/lb' } });
    },
    object: 'Service/public',
    at: '/spec/loadBalancerClass',
    value: 'example.com/lb',
  },
  {
    field: 'appProtocol',
    make: (map) =>
      new StatelessApp(map, 'api', { image, ports: { http: { port: 8080, appProtocol: 'kubernetes.io/h2c' } } }),
    object: 'Service',
    at: '/spec/ports/0/appProtocol',
    value: 'kubernetes.io/h2c',
  },
  {
    field: 'headless without ports',
    make: (map) => new StatefulDB(map, 'db', { image, storage }),
    object: 'Service/db-headless',
    at: '/spec',
    value: {
      type: 'ClusterIP',
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: { 'app.kubernetes.io/name': 'db', 'app.kubernetes.io/instance': 'shop' },
    },
  },
  {
    field: 'PodDisruptionBudget',
    make: (map) => new StatelessApp(map, 'api', { image, replicas: 2 }),
    object: 'PodDisruptionBudget',
    at: '/spec/maxUnavailable',
    value: 1,
  },
  {
    field: 'ResourceQuota',
    make: () => undefined,
    within: { quota: { cpu: '16' } },
    object: 'ResourceQuota',
    at: '/spec/hard/requests.cpu',
    value: '16',
  },
  {
    field: 'LimitRange',
    make: () => undefined,
    within: { limits: { max: { memory: '2Gi' } } },
    object: 'LimitRange',
    at: '/spec/limits/0/max/memory',
    value: '2Gi',
  },
  {
    field: 'PriorityClass',
    make: (map) => new PriorityClass(map, 'urgent', { value: 1000 }),
    object: 'PriorityClass',
    at: '/value',
    value: 1000,
  },
  {
    field: 'StorageClass',
    make: (map) => new StorageClass(map, 'fast', { provisioner: 'example.com/disk' }),
    object: 'StorageClass',
    at: '/provisioner',
    value: 'example.com/disk',
  },
  {
    field: 'a PersistentVolumeClaim of less than 1Gi',
    make: (map) => new Volume(map, 'small', { size: '64Mi' }),
    object: 'PersistentVolumeClaim',
    at: '/spec/resources/requests/storage',
    value: '64Mi',
  },
  ...(
    [
      ['discovery.k8s.io/v1', 'EndpointSlice', { addressType: 'IPv4', endpoints: [{ addresses: ['192.0.2.1'] }] }],
      ['networking.k8s.io/v1', 'IngressClass', { spec: { controller: 'example.com/ingress' } }],
      ['gateway.networking.k8s.io/v1', 'Gateway', { spec: { gatewayClassName: 'public' } }],
      ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', { spec: { group: 'example.com' } }],
    ] as const
  ).map(([apiVersion, kind, body]): Expressible => ({
    field: kind,
    make: (map) => new ApiObject(map, 'thing', { apiVersion, kind, metadata: { name: 'thing' }, ...body }),
    object: kind,
    at: `/${Object.keys(body)[0]}`,
    value: Object.values(body as Record<string, unknown>)[0],
  })),
];
