import {
  type Cluster,
  ExposedService,
  ExternalMap,
  ExternalService,
  IngressClass,
  NodeAgent,
  ServiceMap,
  StatefulDB,
  StatelessApp,
} from 'servicemap';
import { atLeast, has, type KubernetesVersion } from '../../../src/kubernetes/versions.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** What Services say, their own and those of an ExposedService, as far as they go together. */
export function ownServices(map: ServiceMap, kubernetes: KubernetesVersion): void {
  const target = new StatelessApp(map, 'with-service', {
    image,
    ports: { http: 8080, grpc: 9090 },
    service: {
      annotations: { 'example.com/note': 'on the Service' },
      labels: { tier: 'service' },
      headless: false,
      sessionAffinity: { timeoutSeconds: 600 },
      internalTrafficPolicy: 'Cluster',
      trafficDistribution: has(kubernetes, 'trafficDistribution') ? 'PreferSameZone' : undefined,
      ipFamilyPolicy: 'SingleStack',
      ipFamilies: ['IPv4'],
      clusterIP: '10.96.7.1',
      externalIPs: atLeast(kubernetes, '1.36') ? undefined : ['203.0.113.7', '2001:db8::7'],
      publishNotReadyAddresses: false,
    },
  });
  new StatelessApp(map, 'without-service', { image, ports: { http: 8080 }, service: false });
  new StatefulDB(map, 'with-headless', {
    image,
    storage: { size: '1Gi', mountPath: '/data' },
    ports: { sql: 5432 },
    service: { headless: true, publishNotReadyAddresses: true, ipFamilyPolicy: 'RequireDualStack' },
  });
  new NodeAgent(map, 'with-local', {
    image,
    ports: { metrics: 9100 },
    service: {
      sessionAffinity: 'ClientIP',
      internalTrafficPolicy: 'Local',
      trafficDistribution: has(kubernetes, 'preferSameTraffic') ? 'PreferSameNode' : undefined,
      ipFamilyPolicy: 'PreferDualStack',
      ipFamilies: ['IPv6', 'IPv4'],
      clusterIP: ['fd00:96::702', '10.96.7.2'],
    },
  });
  const all = (clusterIP: string) => ({
    annotations: { 'example.com/note': 'on the Service' },
    sessionAffinity: 'ClientIP' as const,
    internalTrafficPolicy: 'Cluster' as const,
    trafficDistribution: has(kubernetes, 'trafficDistribution') ? ('PreferSameZone' as const) : undefined,
    ipFamilyPolicy: 'SingleStack' as const,
    ipFamilies: ['IPv4' as const],
    clusterIP,
    externalIPs: atLeast(kubernetes, '1.36') ? undefined : ['203.0.113.8'],
    publishNotReadyAddresses: true,
  });
  new ExposedService(map, 'all-of-node-port', { target, nodePort: true, ...all('10.96.7.11') });
  new ExposedService(map, 'all-of-balancer', {
    target,
    loadBalancer: true,
    ports: { grpc: { port: 443, target: 'grpc' } },
    ...all('10.96.7.12'),
  });
  new ExposedService(map, 'all-of-internal', { target, internal: true, ports: { http: 80 }, ...all('10.96.7.13') });
  new ExposedService(map, 'many-ports', {
    target,
    nodePort: true,
    externalTrafficPolicy: 'Cluster',
    ports: {
      http: 80,
      https: { port: 443, target: 'http', nodePort: 30_443, appProtocol: 'kubernetes.io/h2c' },
      grpc: {},
    },
  });
  new ExposedService(map, 'portless', { target: new StatelessApp(map, 'portless', { image }), internal: 'headless' });
  new ExposedService(map, 'local', {
    target,
    loadBalancer: {
      internal: false,
      allocateNodePorts: true,
      healthCheckNodePort: 30_999,
      sourceRanges: ['203.0.113.0/24', '2001:db8::/32'],
      class: 'example.com/internal',
    },
    externalTrafficPolicy: 'Local',
  });
}

/** Services of others, by addresses, and maps of others. */
export function others(map: ServiceMap, cluster: Cluster, kubernetes: KubernetesVersion): void {
  const db = new ExternalService(map, 'old-db', {
    addresses: [
      '203.0.113.7',
      {
        address: '203.0.113.8',
        hostname: 'db-1',
        zone: 'eu-west-1a',
        nodeName: 'node-1',
        forZones: ['eu-west-1a'],
        forNodes: has(kubernetes, 'preferSameTraffic') ? ['node-1'] : undefined,
        ready: true,
        serving: true,
        terminating: false,
      },
      { address: '2001:db8::8', ready: false, serving: false, terminating: true },
    ],
    ports: { sql: { port: 5432, service: 15_432, appProtocol: 'acme.com/sql' }, dns: { port: 53, protocol: 'UDP' } },
    by: 'EndpointSlice',
    headless: false,
    name: 'legacy-db',
    labels: { tier: 'outside' },
    annotations: { 'example.com/note': 'on the Service' },
    sessionAffinity: 'ClientIP',
    internalTrafficPolicy: 'Cluster',
    trafficDistribution: has(kubernetes, 'trafficDistribution') ? 'PreferSameZone' : undefined,
    ipFamilyPolicy: 'PreferDualStack',
    ipFamilies: ['IPv4', 'IPv6'],
    clusterIP: '10.96.7.21',
    externalIPs: atLeast(kubernetes, '1.36') ? undefined : ['203.0.113.9'],
    publishNotReadyAddresses: true,
  });
  new ExternalService(map, 'only-v6', { addresses: ['2001:db8::7'], ports: { http: 80 } });
  new ExternalService(map, 'headless-db', { addresses: ['203.0.113.7'], ports: { sql: 5432 }, headless: true });
  new ExternalService(map, 'old-kind', {
    addresses: ['203.0.113.7', { address: '203.0.113.8', hostname: 'a', ready: false }],
    ports: { sql: 5432 },
    by: atLeast(kubernetes, '1.33') ? undefined : 'Endpoints',
  });
  const billing = new ExternalMap(cluster, 'billing-map', {
    name: 'billing',
    namespace: 'billing-prod',
    workloads: {
      api: { ports: { http: { port: 8080, service: 80 } } },
      worker: { selector: { app: 'worker' } },
    },
  });
  const strict = new ServiceMap(cluster, 'strict', { network: 'strict' });
  const caller = new StatelessApp(strict, 'caller', {
    image,
    ports: { http: 8080 },
    env: { BILLING: billing.workloads.api.ports.http.address, DB: db.ports.sql.address },
  });
  caller.acceptFrom(billing).acceptFrom(billing.workloads.worker);
  new IngressClass(cluster, 'edge', {
    controller: 'k8s.io/ingress-nginx',
    default: true,
    parameters: { apiGroup: 'k8s.example.com', kind: 'IngressParameters', name: 'edge', namespace: 'ingress-nginx' },
    name: 'nginx-edge',
    labels: { tier: 'edge' },
    annotations: { 'example.com/note': 'a class' },
  });
  new IngressClass(cluster, 'other', {
    controller: 'example.com/other',
    default: false,
    parameters: { kind: 'ClusterIngressParameters', name: 'other' },
  });
}
