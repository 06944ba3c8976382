import { Config, Secret, StatelessApp, type StatelessAppOptions, Volume } from 'servicemap';
import type { Expressible } from './trap.js';

const image = 'ghcr.io/acme/api:1.0.0';
const POD = '/spec/template/spec';
const CONTAINER = `${POD}/containers/0`;

function app(options: Partial<StatelessAppOptions>): Pick<Expressible, 'make' | 'object'> {
  return { make: (map) => new StatelessApp(map, 'api', { image, ...options }), object: 'Deployment' };
}

const host = { podSecurity: 'privileged' } as const;
const spread = [{ maxSkew: 2, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule' as const }];
const own = { matchLabels: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' } };

/** Fields of pods. */
export const podFields: readonly Expressible[] = [
  {
    field: 'topologySpreadConstraints',
    ...app({ replicas: 2, spread }),
    at: `${POD}/topologySpreadConstraints`,
    value: spread.map((constraint) => ({ ...constraint, labelSelector: own })),
  },
  { field: 'priorityClassName', ...app({ priorityClass: 'urgent' }), at: `${POD}/priorityClassName`, value: 'urgent' },
  {
    field: 'nodeSelector',
    ...app({ nodes: { disktype: 'ssd' } }),
    at: `${POD}/nodeSelector`,
    value: { disktype: 'ssd' },
  },
  {
    field: 'runtimeClassName',
    ...app({ runtimeClass: 'gvisor' }),
    at: `${POD}/runtimeClassName`,
    value: 'gvisor',
  },
  {
    field: 'schedulerName',
    ...app({ schedulerName: 'volcano' }),
    at: `${POD}/schedulerName`,
    value: 'volcano',
  },
  {
    field: 'readinessGates',
    ...app({ readinessGates: ['example.com/ready'] }),
    at: `${POD}/readinessGates`,
    value: [{ conditionType: 'example.com/ready' }],
  },
  { field: 'hostPID', ...app({ hostPID: true }), within: host, at: `${POD}/hostPID`, value: true },
  { field: 'hostIPC', ...app({ hostIPC: true }), within: host, at: `${POD}/hostIPC`, value: true },
  {
    field: 'shareProcessNamespace',
    ...app({ shareProcessNamespace: true }),
    at: `${POD}/shareProcessNamespace`,
    value: true,
  },
  {
    field: 'enableServiceLinks',
    ...app({ enableServiceLinks: false }),
    at: `${POD}/enableServiceLinks`,
    value: false,
  },
  {
    field: 'more than one image pull secret',
    ...app({}),
    within: { pullSecrets: ['registry-a', 'registry-b'] },
    at: `${POD}/imagePullSecrets`,
    value: [{ name: 'registry-a' }, { name: 'registry-b' }],
  },
  {
    field: 'pod-level seccompProfile',
    ...app({}),
    at: `${POD}/securityContext/seccompProfile`,
    value: { type: 'RuntimeDefault' },
  },
  {
    field: 'supplementalGroups',
    ...app({ security: { supplementalGroups: [4000] } }),
    at: `${POD}/securityContext/supplementalGroups`,
    value: [4000],
  },
];

/** Fields of containers, probes and volumes. */
export const containerFields: readonly Expressible[] = [
  { field: 'tty', ...app({ stdin: true, tty: true }), at: `${CONTAINER}/tty`, value: true },
  { field: 'stdin', ...app({ stdin: true }), at: `${CONTAINER}/stdin`, value: true },
  {
    field: 'terminationMessagePath',
    ...app({ terminationMessagePath: '/tmp/end' }),
    at: `${CONTAINER}/terminationMessagePath`,
    value: '/tmp/end',
  },
  {
    field: 'terminationMessagePolicy',
    ...app({ terminationMessagePolicy: 'FallbackToLogsOnError' }),
    at: `${CONTAINER}/terminationMessagePolicy`,
    value: 'FallbackToLogsOnError',
  },
  {
    field: 'volumeDevices',
    make: (map) => {
      const raw = new Volume(map, 'raw', { size: '10Gi', volumeMode: 'Block' });
      new StatelessApp(map, 'api', { image, rollout: 'recreate', devices: { '/dev/xvda': raw } });
    },
    object: 'Deployment',
    at: `${CONTAINER}/volumeDevices`,
    value: [{ name: 'raw', devicePath: '/dev/xvda' }],
  },
  {
    field: 'extended resources',
    ...app({ resources: { extended: { 'nvidia.com/gpu': 1 } } }),
    at: `${CONTAINER}/resources/limits/nvidia.com~1gpu`,
    value: '1',
  },
  {
    field: 'optional envFrom',
    make: (map) => {
      const flags = new Config(map, 'flags', { data: { LEVEL: 'info' } });
      new StatelessApp(map, 'api', { image, envFrom: [{ from: flags, optional: true }] });
    },
    object: 'Deployment',
    at: `${CONTAINER}/envFrom/0`,
    value: { configMapRef: { name: 'flags', optional: true } },
  },
  {
    field: 'gRPC probes',
    ...app({ ports: { grpc: 9000 }, health: { grpc: 'grpc', service: 'orders' } }),
    at: `${CONTAINER}/readinessProbe/grpc`,
    value: { port: 9000, service: 'orders' },
  },
  {
    field: 'httpHeaders',
    ...app({ ports: { http: 8080 }, health: { http: '/healthz', headers: { Host: 'shop.example.com' } } }),
    at: `${CONTAINER}/readinessProbe/httpGet/httpHeaders`,
    value: [{ name: 'Host', value: 'shop.example.com' }],
  },
  {
    field: 'named ports of probes',
    ...app({ ports: { http: 8080, admin: 9090 }, health: { http: '/healthz', port: 'admin' } }),
    at: `${CONTAINER}/readinessProbe/httpGet/port`,
    // The name is looked up here, so that no change of it can leave a probe behind.
    value: 9090,
  },
  {
    field: 'projected volumes',
    make: (map) => {
      const login = new Secret(map, 'login', { existing: ['password'] });
      const projected = {
        sources: [login.files({ keys: ['password'] }), { serviceAccountToken: { path: 'token', audience: 'vault' } }],
      };
      new StatelessApp(map, 'api', { image, mounts: { '/run/login': { projected } } });
    },
    object: 'Deployment',
    at: `${POD}/volumes/0/projected/sources`,
    value: [
      { secret: { name: 'login', items: [{ key: 'password', path: 'password' }] } },
      { serviceAccountToken: { path: 'token', audience: 'vault' } },
    ],
  },
  {
    field: 'downwardAPI volumes',
    ...app({ mounts: { '/me': { downwardAPI: { labels: 'metadata.labels' } } } }),
    at: `${POD}/volumes/0/downwardAPI/items`,
    value: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }],
  },
  {
    field: 'generic ephemeral volumes',
    ...app({ mounts: { '/scratch': { ephemeral: { size: '10Gi' } } } }),
    at: `${POD}/volumes/0/ephemeral/volumeClaimTemplate/spec/resources/requests/storage`,
    value: '10Gi',
  },
  {
    field: 'binary data of a Secret',
    make: (map) => new Secret(map, 'keystore', { data: { 'a.jks': new Uint8Array([0, 255]) }, notSecret: true }),
    object: 'Secret',
    at: '/data/a.jks',
    value: 'AP8=',
  },
];
