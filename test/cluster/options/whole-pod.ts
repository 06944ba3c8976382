import type { Affinity, ContainerOptions, ContainerSecurityOptions, Env, PodOptions, PodTerm } from 'servicemap';
import { has, type KubernetesVersion } from '../../../src/kubernetes/versions.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** The classes that pods below name; they are made where pods are. */
export const CLASSES = { runtimeClass: 'gvisor', priorityClass: 'patient' } as const;

/** What every container can say and a level below `privileged` or an old version does not take. */
function container(version: KubernetesVersion): Omit<ContainerOptions, 'ports' | 'health' | 'lifecycle'> {
  return {
    image,
    env: {
      NODE: { field: 'spec.nodeName' },
      TIER: { field: "metadata.labels['tier']" },
      MEMORY: { resource: 'limits.memory', divisor: '1Mi', container: 'main' },
      CPU: { resource: 'requests.cpu' },
      ...(has(version, 'fileKeys') && {
        GENERATED: { fileKey: 'generated', path: 'app.env', key: 'TOKEN', optional: true },
      }),
    },
    mounts: { '/generated': { emptyDir: {}, name: 'generated' } },
    resources: {
      cpu: { request: '100m', limit: '1' },
      memory: '128Mi',
      hugepages: { '2Mi': '64Mi' },
      extended: { 'nvidia.com/gpu': 1 },
      ...(has(version, 'resourceClaims') && { claims: ['shared', { name: 'own', request: 'fast' }] }),
    },
    ...(has(version, 'resizePolicy') && { resizePolicy: { cpu: 'NotRequired', memory: 'NotRequired' } }),
    terminationMessagePath: '/dev/reason',
    terminationMessagePolicy: 'FallbackToLogsOnError',
    stdin: true,
    stdinOnce: true,
    tty: true,
  };
}

function security(version: KubernetesVersion): ContainerSecurityOptions {
  return {
    capabilities: { add: ['CHOWN'], drop: ['NET_RAW'] },
    seccompProfile: { localhostProfile: 'profiles/audit.json' },
    appArmorProfile: { localhostProfile: 'audit' },
    seLinuxOptions: { user: 'system_u', role: 'system_r', type: 'spc_t', level: 's0:c1,c2' },
    ...(has(version, 'procMount') && { procMount: 'Default' }),
    windowsOptions: {
      runAsUserName: 'ContainerUser',
      hostProcess: false,
      gmsaCredentialSpecName: 'spec',
      gmsaCredentialSpec: '{}',
    },
  };
}

const LABELS = { matchLabels: { tier: 'back' }, matchExpressions: [{ key: 'tier', operator: 'Exists' as const }] };

function affinity(version: KubernetesVersion): Affinity {
  const term: PodTerm = {
    topologyKey: 'kubernetes.io/hostname',
    labelSelector: LABELS,
    namespaces: ['elsewhere'],
    namespaceSelector: {},
    ...(has(version, 'podAffinityLabelKeys') && {
      matchLabelKeys: ['pod-template-hash'],
      mismatchLabelKeys: ['tenant'],
    }),
  };
  const pods = {
    requiredDuringSchedulingIgnoredDuringExecution: [term],
    preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term }],
  };
  const nodeTerm = {
    matchExpressions: [
      { key: 'cores', operator: 'Gt' as const, values: ['4'] },
      { key: 'cores', operator: 'Lt' as const, values: ['64'] },
      { key: 'disk', operator: 'In' as const, values: ['ssd'] },
      { key: 'zone', operator: 'NotIn' as const, values: ['a'] },
      { key: 'gpu', operator: 'Exists' as const },
      { key: 'old', operator: 'DoesNotExist' as const },
    ],
    matchFields: [{ key: 'metadata.name', operator: 'NotIn' as const, values: ['node-0'] }],
  };
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [nodeTerm] },
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, preference: nodeTerm }],
    },
    podAffinity: pods,
    podAntiAffinity: pods,
  };
}

/** What pods can say beyond `podOptions`, in a map of level `privileged`, as far as a version has it. */
export function wholePod(version: KubernetesVersion): PodOptions<'http' | 'admin'> & { env: Env } {
  const own = container(version);
  const restart = has(version, 'containerRestart') && {
    restart: {
      policy: 'OnFailure' as const,
      rules: [
        { action: 'Restart' as const, exitCodes: { operator: 'In' as const, values: [42] } },
        ...(has(version, 'restartAllContainers')
          ? [{ action: 'RestartAllContainers' as const, exitCodes: { operator: 'NotIn' as const, values: [0, 1] } }]
          : []),
      ],
    },
  };
  return {
    ...own,
    ...restart,
    env: own.env ?? {},
    containerName: 'main',
    ports: {
      http: { port: 8080, hostPort: 18_080, hostIP: '127.0.0.1' },
      admin: { port: 15_000, service: 81, protocol: 'TCP', appProtocol: 'http', container: 'proxy' },
    },
    health: {
      readiness: { http: '/', port: 8080, host: '127.0.0.1', headers: { 'X-Many': ['a', 'b'] }, successThreshold: 2 },
      liveness: { tcp: 8080, host: '127.0.0.1', terminationGracePeriodSeconds: 5 },
      startup: { exec: ['true'], terminationGracePeriodSeconds: 5 },
    },
    security: {
      ...security(version),
      fsGroupChangePolicy: 'OnRootMismatch',
      supplementalGroups: [4000],
      sysctls: { 'net.ipv4.ip_unprivileged_port_start': '0', 'kernel/shmmax': '1' },
      ...(has(version, 'supplementalGroupsPolicy') && { supplementalGroupsPolicy: 'Strict' }),
      ...(has(version, 'seLinuxChangePolicy') && { seLinuxChangePolicy: 'Recursive' }),
    },
    containers: {
      second: {
        ...own,
        ...restart,
        args: ['--quiet'],
        lifecycle: { postStart: { exec: ['true'] } },
        workingDir: '/srv',
        ports: { second: { port: 7000, protocol: 'TCP', hostPort: 17_000, hostIP: '127.0.0.1' } },
        envFrom: [],
        devices: { '/dev/xvda': { claim: 'disk' } },
        writable: ['/tmp'],
        health: { http: '/', terminationGracePeriodSeconds: 5 },
        imagePullPolicy: 'Always',
        container: {},
        security: security(version),
      },
    },
    sidecars: {
      proxy: {
        ...own,
        health: { tcp: 'admin' },
        security: security(version),
        ...(has(version, 'nativeSidecars') && { after: 'first' }),
        ...(has(version, 'restartAllContainers') && {
          restart: { policy: 'Always', rules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [3] } }] },
        }),
      },
    },
    init: has(version, 'nativeSidecars')
      ? {
          first: {
            ...own,
            ...(has(version, 'containerRestart') && { restart: { policy: 'Never' } }),
            security: security(version),
          },
        }
      : undefined,
    automountServiceAccountToken: true,
    pullSecrets: ['registry-login', 'other-registry'],
    ...(has(version, 'podResources') && {
      podResources: { cpu: '4', memory: { request: '2Gi', limit: '4Gi' }, hugepages: { '2Mi': '512Mi' } },
    }),
    ...(has(version, 'resourceClaims') && {
      resourceClaims: {
        shared: { resourceClaimName: 'shared-device' },
        own: { resourceClaimTemplateName: 'own-device' },
      },
    }),
    readinessGates: ['example.com/attached'],
    enableServiceLinks: false,
    hostPID: true,
    hostIPC: false,
    ...(has(version, 'userNamespaces') && { hostUsers: true }),
    shareProcessNamespace: false,
    dnsPolicy: 'None',
    dnsConfig: {
      nameservers: ['10.0.0.53', 'fd00::53'],
      searches: ['example.com', ...(has(version, 'relaxedDnsSearch') ? ['.', '_tcp.example.com'] : [])],
      options: { ndots: 2, 'use-vc': true, timeout: '3' },
    },
    hostAliases: { '10.0.0.7': ['legacy.example.com', 'legacy'] },
    hostname: 'host',
    subdomain: 'sub',
    setHostnameAsFQDN: false,
    ...(has(version, 'hostnameOverride') && { hostnameOverride: 'host.example.com' }),
    tolerations: [{ operator: 'Exists' }, { key: 'gone', effect: 'NoExecute', tolerationSeconds: 30 }],
    affinity: affinity(version),
    spread: [
      {
        topologyKey: 'topology.kubernetes.io/zone',
        maxSkew: 2,
        whenUnsatisfiable: 'DoNotSchedule',
        minDomains: 2,
        nodeAffinityPolicy: 'Ignore',
        nodeTaintsPolicy: 'Honor',
        matchLabelKeys: ['pod-template-hash'],
        labelSelector: LABELS,
      },
      { topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', nodeAffinityPolicy: 'Honor' },
    ],
    ...CLASSES,
    preemptionPolicy: 'Never',
    overhead: { cpu: '250m', memory: '120Mi' },
    schedulerName: 'other-scheduler',
    schedulingGates: ['example.com/quota'],
  };
}
