import { has } from '../../../src/kubernetes/versions.js';
import {
  type Cluster,
  type Destination,
  NodeAgent,
  ServiceMap,
  type ServiceMapOptions,
  StatelessApp,
} from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';
const some = { cpu: '100m', memory: '64Mi' };

const scopedQuotas: ServiceMapOptions['quotas'] = {
  'best-effort': { pods: 5, scopes: ['BestEffort'] },
  others: {
    pods: 50,
    scopes: ['NotTerminating', 'NotBestEffort'],
    scopeSelector: [
      { scopeName: 'PriorityClass', operator: 'NotIn', values: ['low'] },
      { scopeName: 'CrossNamespacePodAffinity', operator: 'Exists' },
    ],
  },
  jobs: { pods: 5, scopes: ['Terminating', 'PriorityClass', 'CrossNamespacePodAffinity'] },
  high: { pods: 5, scopeSelector: [{ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }] },
  none: {
    pods: 5,
    scopeSelector: (['BestEffort', 'Terminating'] as const).map((scopeName) => ({ scopeName, operator: 'Exists' })),
  },
  not: {
    pods: 5,
    scopeSelector: (['NotBestEffort', 'NotTerminating'] as const).map((scopeName) => ({
      scopeName,
      operator: 'Exists',
    })),
  },
};

/** A map of level `restricted` with each of its options. */
export function fullMap(cluster: Cluster): ServiceMap {
  const map = new ServiceMap(cluster, 'full', {
    name: 'shop',
    namespace: 'shop-ns',
    podSecurity: 'restricted',
    network: 'references',
    metrics: { from: [{ namespace: 'monitoring' }], ports: ['grpc'] },
    quota: {
      cpu: '16',
      memory: '32Gi',
      pods: 100,
      storage: '200Gi',
      hard: { 'limits.memory': '64Gi', 'requests.hugepages-2Mi': '1Gi', configmaps: 50 },
    },
    quotas: { ...scopedQuotas },
    limits: {
      defaultRequest: some,
      default: { cpu: '1', memory: '1Gi' },
      max: { cpu: '4', memory: '8Gi' },
      min: { cpu: '10m', memory: '8Mi', ephemeralStorage: '1Mi' },
      maxLimitRequestRatio: { cpu: 4, memory: 2, ephemeralStorage: 1.5 },
      pod: { max: some, min: { cpu: '10m' }, maxLimitRequestRatio: { cpu: 2 } },
      claim: { max: '100Gi', min: '100M' },
    },
    roles: {
      'log-reader': [{ resources: ['pods/log', 'pods'], verbs: ['get', 'list', 'watch'] }],
      operator: [
        {
          resources: ['widgets'],
          verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
          apiGroups: ['example.com'],
        },
        { resources: ['roles'], verbs: ['bind', 'escalate'], resourceNames: ['log-reader'] },
        { resources: ['serviceaccounts'], verbs: ['impersonate', 'use', 'approve', 'sign'] },
      ],
    },
    access: [
      { group: 'developers', role: 'edit', name: 'team' },
      { group: 'support', role: 'log-reader' },
      { user: 'auditor', role: { clusterRole: 'view' }, name: 'auditor' },
      { user: 'jane@example.com', role: 'admin', name: 'jane' },
      { serviceAccount: 'deployer', role: 'view', name: 'robot', namespace: 'ci' },
    ],
    pullSecrets: ['registry-login'],
    defaults: { resources: some, security: { user: 1000 } },
    ingressNodes: false,
    labels: { team: 'shop' },
    annotations: { 'example.com/owner': 'shop' },
    protect: false,
  });
  map.patch({ kind: 'ResourceQuota', name: 'quota', apiVersion: 'v1' }, [
    { op: 'add', path: '/metadata/annotations', value: { 'example.com/patched': 'true' } },
  ]);
  return map;
}

/** Everything that is no construct of the app. */
const destinations: Destination[] = [
  {
    cidr: '203.0.113.0/24',
    except: ['203.0.113.128/25'],
    ports: [443, { port: 9000, endPort: 9100, protocol: 'TCP' }],
  },
  { cidr: 'fd00::/8' },
  { namespace: 'kafka', pods: { app: 'kafka' }, ports: [{ port: 9092, protocol: 'UDP' }] },
  { namespace: 'kube-system' },
  { map: 'billing', workload: 'api', namespace: 'billing-ns', ports: [{ port: 8080, protocol: 'SCTP' }] },
  { map: 'ledger' },
];

/** The other levels and network modes, with what they allow. */
export function otherMaps(cluster: Cluster): void {
  const loose = new ServiceMap(cluster, 'baseline', {
    podSecurity: 'baseline',
    network: 'strict',
    egress: destinations,
    metrics: false,
    protect: true,
  });
  new StatelessApp(loose, 'root', {
    image,
    security: {
      user: 0,
      runAsNonRoot: false,
      allowPrivilegeEscalation: true,
      readOnlyRootFilesystem: false,
      capabilities: ['CHOWN'],
    },
    sidecars: {
      same: { image, security: { runAsNonRoot: false, allowPrivilegeEscalation: true, readOnlyRootFilesystem: true } },
    },
  });
  const open = new ServiceMap(cluster, 'privileged', { podSecurity: 'privileged', network: 'open' });
  for (const type of TYPES) {
    new NodeAgent(open, `host-${type?.toLowerCase() ?? 'any'}`, {
      image,
      mounts: { '/host': { hostPath: { path: '/var/log', type }, name: 'host', subPath: 'pods', readOnly: true } },
    });
  }
  new NodeAgent(open, 'host', {
    image,
    lifecycle: { postStart: { http: '/warm', host: 'localhost' } },
    ports: { metrics: { port: 9100, hostPort: 9100 } },
    mounts: { '/host': { hostPath: { path: '/' }, readOnly: false } },
    hostNetwork: true,
    security: { privileged: true, seccompProfile: 'Unconfined' },
    sidecars: { helper: { image, security: { privileged: true, seccompProfile: 'Unconfined' } } },
  });
  const versions = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36', 'latest'] as const;
  const levels = ['restricted', 'baseline', 'privileged'] as const;
  versions.forEach((version, index) => {
    new ServiceMap(cluster, `level-${index}`, {
      podSecurity: {
        enforce: levels[index % 3] ?? 'baseline',
        enforceVersion: version,
        audit: levels[index % 3],
        auditVersion: version,
        warn: levels[index % 3],
        warnVersion: version,
      },
    });
  });
  if (has(cluster.kubernetes, 'volumeAttributesClass')) {
    new ServiceMap(cluster, 'disks', {
      quotas: {
        scope: { storage: '1Ti', scopes: ['VolumeAttributesClass'] },
        selector: {
          storage: '1Ti',
          scopeSelector: [{ scopeName: 'VolumeAttributesClass', operator: 'DoesNotExist' }],
        },
      },
    });
  }
  const theirs = new ServiceMap(cluster, 'existing', { namespace: { existing: 'of-a-platform-team' } });
  new StatelessApp(theirs, 'app', { image, replicas: 2 });
}

const TYPES = [
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
  'CharDevice',
  'BlockDevice',
  undefined,
] as const;
