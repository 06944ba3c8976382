import { NodeAgent, type ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import { type Around, everyHealth, podOptions } from './pods.js';
import { behaviorOf, everyHook, metrics } from './scaling.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const note = (kind: 'object' | 'service') => [
  { op: 'add' as const, path: '/metadata/annotations', value: { 'example.com/patched': kind } },
];

/** A StatelessApp with each of its options. */
export function statelessApps(map: ServiceMap, around: Around): void {
  new StatelessApp(map, 'scraped', { image, ports: { http: 80 }, metrics: 'http' });
  new StatelessApp(map, 'unscraped', { image, ports: { http: 80 }, metrics: false });
  const accounts = [
    false,
    'of-somebody-else',
    { name: 'accounted-own', labels: { a: 'b' }, annotations: { 'example.com/role': 'shop' } },
    { imagePullSecrets: ['login'], automount: true },
    { automount: false },
  ];
  accounts.forEach((serviceAccount, index) => {
    new StatelessApp(map, `accounted-${index}`, { image, serviceAccount });
  });
  new StatelessApp(map, 'stateless', {
    ...podOptions(around),
    name: 'web',
    env: (self) => ({ OWN: self.ports.http.address, PORT: self.ports.http.number }),
    replicas: { min: 2, max: 5, cpu: 70, memory: 80, metrics, behavior: behaviorOf(around) },
    rollout: { surge: 1, unavailable: '10%' },
    budget: { maxUnavailable: '50%' },
    minReadySeconds: 5,
    progressDeadlineSeconds: 900,
    paused: false,
    revisionHistoryLimit: 3,
    patches: {
      Deployment: [
        { op: 'test', path: '/spec/revisionHistoryLimit', value: 3 },
        { op: 'replace', path: '/spec/revisionHistoryLimit', value: 4 },
        { op: 'remove', path: '/spec/paused' },
        { op: 'add', path: '/spec/paused', value: false },
        { op: 'copy', from: '/metadata/labels/tier', path: '/metadata/labels/copied' },
        { op: 'move', from: '/metadata/labels/copied', path: '/metadata/labels/moved' },
      ],
      Service: note('service'),
      ServiceAccount: note('object'),
      Role: note('object'),
      RoleBinding: note('object'),
      NetworkPolicy: note('object'),
      HorizontalPodAutoscaler: note('object'),
      PodDisruptionBudget: note('object'),
    },
  });
  new StatelessApp(map, 'recreated', {
    image,
    replicas: 2,
    rollout: 'recreate',
    budget: false,
    serviceAccount: false,
    paused: true,
  });
  new StatelessApp(map, 'guarded', {
    image,
    replicas: 3,
    budget: { minAvailable: '50%', unhealthyPodEvictionPolicy: 'IfHealthyBudget' },
  });
  new StatelessApp(map, 'scaled-by-cpu', {
    image,
    replicas: { min: 1, max: 3 },
    budget: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
    serviceAccount: 'somebody-else',
    resources: {
      cpu: { request: '100m', limit: '1' },
      memory: { request: '64Mi', limit: 'none' },
      ephemeralStorage: { request: '1Gi', limit: '2Gi' },
    },
    imagePullPolicy: 'Always',
  });
  new StatelessApp(map, 'scaled-by-amount', {
    image,
    budget: { minAvailable: 0 },
    replicas: { min: 1, max: 3, cpu: '500m', behavior: { scaleDown: { selectPolicy: 'Max' } } },
  });
  new StatelessApp(map, 'off', {
    image,
    replicas: 0,
    imagePullPolicy: 'Never',
    resources: { cpu: { limit: 'none' }, ephemeralStorage: { limit: 'none' } },
  });
  everyHook(around).forEach((lifecycle, index) => {
    new StatelessApp(map, `hooked-${index}`, {
      image,
      ports: { http: 8080 },
      lifecycle,
      sidecars: { helper: { image, lifecycle: { preStop: false } } },
    });
  });
  everyHealth.forEach((health, index) => {
    new StatelessApp(map, `healthy-${index}`, { image, ports: { http: 8080 }, health });
  });
}

/** A StatefulDB with each of its options. */
export function statefulDBs(map: ServiceMap, around: Around): void {
  new StatefulDB(map, 'stateful', {
    ...podOptions(around),
    name: 'db',
    env: (self) => ({ PEERS: self.peers }),
    replicas: 3,
    storage: {
      data: { size: '10Gi', mountPath: '/var/lib/data', storageClass: 'fast', accessMode: 'ReadWriteOnce' },
      wal: { size: '1Gi', mountPath: '/var/lib/wal', accessMode: 'ReadWriteOncePod' },
      shared: { size: '1Gi', mountPath: '/var/lib/shared', accessMode: 'ReadWriteMany' },
    },
    ordering: 'OrderedReady',
    partition: 1,
    startOrdinal: 2,
    updateStrategy: 'RollingUpdate',
    minReadySeconds: 5,
    revisionHistoryLimit: 3,
    governing: { name: 'ring', labels: { tier: 'data' }, annotations: { 'prometheus.io/scrape': 'true' } },
    retention: { whenDeleted: 'Retain', whenScaled: 'Delete' },
    budget: { maxUnavailable: 1 },
    patches: {
      StatefulSet: note('object'),
      Service: note('service'),
      ServiceAccount: note('object'),
      Role: note('object'),
      RoleBinding: note('object'),
      NetworkPolicy: note('object'),
      PodDisruptionBudget: note('object'),
    },
  });
  new StatefulDB(map, 'single', {
    image,
    storage: { size: '500M', mountPath: '/data' },
    ordering: 'Parallel',
    updateStrategy: 'OnDelete',
    retention: { whenDeleted: 'Delete', whenScaled: 'Retain' },
    budget: false,
  });
}

/** A NodeAgent with each of its options. */
export function nodeAgents(map: ServiceMap, around: Around): void {
  new NodeAgent(map, 'agent', {
    ...podOptions(around),
    name: 'agent',
    controlPlane: true,
    unavailable: '10%',
    updateStrategy: 'RollingUpdate',
    minReadySeconds: 5,
    revisionHistoryLimit: 3,
    patches: {
      DaemonSet: note('object'),
      Service: note('service'),
      ServiceAccount: note('object'),
      Role: note('object'),
      RoleBinding: note('object'),
      NetworkPolicy: note('object'),
    },
  });
  new NodeAgent(map, 'plain-agent', { image, controlPlane: false, unavailable: 2 });
  new NodeAgent(map, 'surging-agent', { image, surge: '50%' });
  new NodeAgent(map, 'still-agent', { image, updateStrategy: 'OnDelete' });
}
