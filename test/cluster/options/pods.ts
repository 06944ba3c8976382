import {
  type Config,
  type ContainerOptions,
  type Env,
  type Health,
  type PodOptions,
  type Secret,
  type StatelessApp,
  text,
} from 'servicemap';
import type { Feature } from '../../../src/kubernetes/versions.js';

/** What pod options refer to. */
export interface Around {
  /** Whether the cluster knows sidecars: without them some options do not go together, and a finding says so. */
  readonly sidecars: boolean;
  /** Whether the cluster's version has something. */
  readonly knows: (feature: Feature) => boolean;
  readonly settings: Config<'LOG_LEVEL' | 'CURRENCY', 'app.conf'>;
  readonly login: Secret<'password'>;
  readonly api: StatelessApp<'http' | 'grpc'>;
}

const timing = {
  initialDelaySeconds: 1,
  periodSeconds: 5,
  timeoutSeconds: 2,
  successThreshold: 1,
  failureThreshold: 4,
};

/** Every way to write a check, for containers with the port `http`. */
export const everyHealth: readonly Health<'http'>[] = [
  '/healthz',
  { http: '/healthz', port: 'http', headers: { Host: 'example.com' }, scheme: 'HTTPS', ...timing },
  { http: '/healthz', port: 8080, scheme: 'HTTP' },
  { tcp: 'http', ...timing },
  { tcp: 8080 },
  { exec: ['true'], ...timing },
  { grpc: 8080, service: 'shop', ...timing },
  { grpc: 'http' },
  { readiness: '/ready', liveness: { tcp: 'http' }, startup: { http: '/started' } },
  { readiness: { exec: ['true'] }, liveness: { grpc: 'http' }, startup: '/started' },
];

/** What every container may say, side containers too. */
function containerOptions({ settings, login, api }: Around): Omit<ContainerOptions, 'ports' | 'lifecycle'> {
  return {
    image: 'ghcr.io/acme/tool:1.0.0',
    command: ['/bin/tool', '--port', 8080],
    args: ['--api', api.ports.http.address, text`--url=http://${api.ports.http.address}/`],
    workingDir: '/srv',
    env: {
      TEXT: 'plain',
      DOLLARS: 'costs $(five) $$',
      NUMBER: 5,
      FLAG: true,
      API: api.ports.http.host,
      LEVEL: settings.key('LOG_LEVEL'),
      CURRENCY: settings.key('CURRENCY', { optional: true }),
      URL: text`http://shop:${login.key('password').urlSafe()}@${api.ports.http.address}`,
    },
    envFrom: [settings, { from: login, prefix: 'LOGIN_', optional: true }, { from: settings, optional: false }],
    mounts: {
      '/etc/app': settings.files({ keys: ['app.conf'], mode: 0o400 }),
      '/etc/app.conf': { volume: settings.files(), name: 'one-file', subPath: 'app.conf', readOnly: true },
      '/etc/chosen': {
        volume: settings.files({
          items: { 'conf.d/app.conf': { key: 'app.conf', mode: 0o600 }, level: 'LOG_LEVEL' },
          optional: true,
        }),
        name: 'chosen',
      },
      '/var/cache/app': { emptyDir: { sizeLimit: '1Gi' }, readOnly: false },
      '/dev/shm': { emptyDir: { medium: 'Memory' }, name: 'memory', subPath: 'part', readOnly: true },
    },
    devices: { '/dev/xvda': { claim: 'of-an-operator' } },
    writable: ['/tmp'],
    resources: { cpu: '100m', memory: '128Mi', ephemeralStorage: '1Gi' },
    imagePullPolicy: 'IfNotPresent',
    container: { stdin: true, terminationMessagePolicy: 'FallbackToLogsOnError' },
  };
}

/** The names of the ports that {@link podOptions} has. */
export type PodPorts = 'http' | 'grpc' | 'dns' | 'signal';

/** Every option that all workloads have, as far as they go together in a map of level `restricted`. */
export function podOptions(around: Around): PodOptions<PodPorts> & { env: Env } {
  const side = containerOptions(around);
  return {
    ...side,
    env: { ...side.env },
    health: '/healthz',
    lifecycle: { postStart: { exec: ['true'] } },
    ports: {
      http: 8080,
      grpc: { port: 9000, service: 80, protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' },
      dns: { port: 5353, protocol: 'UDP' },
      signal: { port: 9001, protocol: 'SCTP' },
    },
    containerName: 'main',
    security: {
      user: 1000,
      group: 1000,
      fsGroup: 1000,
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      privileged: false,
      capabilities: ['NET_BIND_SERVICE'],
      seccompProfile: 'RuntimeDefault',
    },
    sidecars: {
      proxy: {
        ...side,
        mounts: { '/dev/shm': { emptyDir: { medium: 'Memory' }, name: 'memory' } },
        ports: { proxy: 15_000 },
        health: { tcp: 'proxy' },
        security: {
          user: 2000,
          group: 2000,
          runAsNonRoot: true,
          readOnlyRootFilesystem: false,
          allowPrivilegeEscalation: false,
          privileged: false,
          capabilities: [],
          seccompProfile: 'RuntimeDefault',
        },
      },
    },
    init: around.sidecars
      ? { prepare: { image: 'busybox:1.37', command: ['true'], resources: { cpu: '10m', memory: '16Mi' } } }
      : undefined,
    serviceAccount: true,
    permissions: [{ resources: ['configmaps'], verbs: ['get'], apiGroups: [''], resourceNames: ['app-settings'] }],
    terminationGracePeriodSeconds: 5,
    uses: [around.api, around.api.ports.grpc, { cidr: '203.0.113.0/24' }],
    metrics: ['http'],
    labels: { tier: 'back' },
    annotations: { 'example.com/note': 'on the object' },
    podAnnotations: { 'example.com/note': 'on the pods' },
    hostNetwork: false,
    pod: { enableServiceLinks: false },
    nodes: { disktype: 'ssd' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [{ key: 'gpu', operator: 'DoesNotExist' }] } },
        ],
      },
    },
    priorityClass: 'system-cluster-critical',
  };
}
