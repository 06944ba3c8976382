import {
  type Cluster,
  CronTask,
  NodeAgent,
  type PodOptions,
  ServiceMap,
  StatefulDB,
  StatelessApp,
  Task,
} from 'servicemap';
import { atLeast, firstWith, has, type KubernetesVersion } from '../../../src/kubernetes/versions.js';
import { wholePod } from './whole-pod.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Each kind of workload with such pods, and what does not go together in one of them. */
export function wholePods(cluster: Cluster, version: KubernetesVersion): void {
  const map = new ServiceMap(cluster, 'whole', { podSecurity: 'privileged' });
  const options = wholePod(version);
  const work = { ...options };
  if (!has(version, 'nativeSidecars')) {
    delete work.sidecars;
    work.ports = { http: 8080 } as typeof work.ports;
  }
  onEach(map, '', options, work);
  onEach(map, 'linux-', { image, os: 'linux', nodeName: 'node-0' });
  variants(map, version);
}

/** One workload of each kind. */
function onEach(map: ServiceMap, prefix: string, options: PodOptions, work = options): void {
  new StatelessApp(map, `${prefix}app`, options);
  new StatefulDB(map, `${prefix}db`, { ...options, storage: { size: '1Gi', mountPath: '/data' } });
  new NodeAgent(map, `${prefix}agent`, options);
  new Task(map, `${prefix}task`, work);
  new CronTask(map, `${prefix}cron`, { ...work, schedule: '@daily' });
}

/** Options in the other forms that they have. */
function variants(map: ServiceMap, version: KubernetesVersion): void {
  for (const dnsPolicy of ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default'] as const) {
    new StatelessApp(map, `dns-${dnsPolicy.toLowerCase()}`, { image, dnsPolicy });
  }
  new StatelessApp(map, 'on-the-node', { image, hostNetwork: true, nodeName: 'node-0', hostIPC: true });
  new StatelessApp(map, 'windows', {
    image,
    os: 'windows',
    hostNetwork: true,
    security: { windowsOptions: { hostProcess: true, runAsUserName: 'NT AUTHORITY\\SYSTEM' } },
  });
  new StatelessApp(map, 'plain', {
    image,
    preemptionPolicy: 'PreemptLowerPriority',
    automountServiceAccountToken: false,
    enableServiceLinks: true,
    stdin: false,
    stdinOnce: false,
    tty: false,
    ports: { grpc: 9000 },
    health: { grpc: 'grpc', terminationGracePeriodSeconds: 5 },
    env: has(version, 'fileKeys') ? { KEY: { fileKey: 'folder', path: 'a', key: 'B', optional: false } } : {},
    mounts: { '/folder': { emptyDir: {}, name: 'folder' } },
  });
  new StatelessApp(map, 'profiles', {
    image,
    setHostnameAsFQDN: true,
    shareProcessNamespace: true,
    security: {
      appArmorProfile: 'RuntimeDefault',
      seccompProfile: 'Unconfined',
      fsGroupChangePolicy: 'Always',
      ...(has(version, 'supplementalGroupsPolicy') && { supplementalGroupsPolicy: 'Merge' }),
    },
    sidecars: { open: { image, security: { appArmorProfile: 'Unconfined' } } },
    tolerations: [{ operator: 'Exists', effect: 'PreferNoSchedule' }],
    terminationMessagePolicy: 'File',
    ...(has(version, 'resizePolicy') && { resizePolicy: { cpu: 'RestartContainer', memory: 'RestartContainer' } }),
    ...(has(version, 'containerRestart') && { restart: { policy: 'Always' } }),
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'kubernetes.io/hostname',
            labelSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
          },
        ],
      },
    },
  });
  if (has(version, 'userNamespaces')) {
    new StatelessApp(map, 'own-users', { image, hostUsers: false, security: { user: 0, procMount: 'Unmasked' } });
  }
}

/** What pods can say where its feature gates are on. */
export function gatedPods(map: ServiceMap, version: KubernetesVersion): void {
  const numeric = atLeast(version, firstWith('TaintTolerationComparisonOperators'));
  const options: PodOptions = {
    image,
    ...(numeric && {
      tolerations: (['Gt', 'Lt'] as const).map((operator) => ({ key: 'sla', operator, value: '950' })),
    }),
    ...(atLeast(version, firstWith('SELinuxMount')) && { security: { seLinuxChangePolicy: 'MountOption' } }),
  };
  onEach(map, 'gated-', options);
}
