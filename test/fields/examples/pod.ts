import { type App, type PodOptions, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

function pods(app: App, options: Omit<PodOptions, 'image'>): void {
  new StatelessApp(new ServiceMap(app, 'shop', { podSecurity: 'privileged' }), 'api', { image, ...options });
}

export function annotated(app: App): void {
  pods(app, {
    labels: { tier: 'back' },
    podAnnotations: { 'example.com/note': 'on the pods' },
    serviceAccount: 'somebody-else',
    automountServiceAccountToken: true,
    pullSecrets: ['registry-login'],
    terminationGracePeriodSeconds: 5,
    enableServiceLinks: false,
    readinessGates: ['example.com/attached'],
  });
}

export function named(app: App): void {
  pods(app, {
    hostname: 'host',
    subdomain: 'sub',
    setHostnameAsFQDN: true,
    hostAliases: { '10.0.0.7': ['legacy.example.com'] },
    dnsPolicy: 'None',
    dnsConfig: { nameservers: ['10.0.0.53'], searches: ['example.com'], options: { ndots: 2 } },
  });
}

export function renamed(app: App): void {
  pods(app, { hostnameOverride: 'host.example.com' });
}

export function onTheNode(app: App): void {
  pods(app, { hostPID: true, hostIPC: true, hostUsers: true, nodeName: 'node-0', os: 'linux' });
}

export function together(app: App): void {
  pods(app, {
    shareProcessNamespace: true,
    podResources: { cpu: '4', memory: { request: '2Gi', limit: '4Gi' } },
    runtimeClass: 'gvisor',
    overhead: { cpu: '250m', memory: '120Mi' },
  });
}

export function scheduled(app: App): void {
  pods(app, {
    schedulerName: 'other-scheduler',
    schedulingGates: ['example.com/quota'],
    priorityClass: 'patient',
    preemptionPolicy: 'Never',
  });
}

export function withDevices(app: App): void {
  pods(app, {
    resourceClaims: {
      shared: { resourceClaimName: 'shared-device' },
      own: { resourceClaimTemplateName: 'own-device' },
    },
    resources: { claims: [{ name: 'shared', request: 'fast' }, 'own'] },
  });
}

export function withContainers(app: App): void {
  pods(app, {
    sidecars: { proxy: { image, ports: { proxy: 15_000 } } },
    init: { prepare: { image, command: ['true'] } },
  });
}
