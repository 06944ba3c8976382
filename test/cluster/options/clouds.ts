import { App, ExposedService, type LoadBalancerExposure, ServiceMap, StatelessApp } from 'servicemap';
import type { KubernetesVersion } from '../../../src/kubernetes/versions.js';

const image = 'ghcr.io/acme/tool:1.0.0';

const everyBalancer: Readonly<Record<string, LoadBalancerExposure>> = {
  public: {
    internal: false,
    sourceRanges: ['203.0.113.0/24'],
    aws: {
      name: 'shop-public',
      targetType: 'instance',
      subnets: ['subnet-a', 'subnet-b'],
      eipAllocations: ['eipalloc-a', 'eipalloc-b'],
      ipAddressType: 'ipv4',
      proxyProtocol: true,
      securityGroups: ['sg-1'],
      manageBackendSecurityGroupRules: true,
      certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/abc'],
      tlsPorts: [443, 'http'],
      tlsPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      alpnPolicy: 'HTTP2Preferred',
      backendProtocol: 'ssl',
      targetGroupAttributes: { 'preserve_client_ip.enabled': 'true' },
      attributes: { 'load_balancing.cross_zone.enabled': 'true' },
      tags: { team: 'shop' },
      targetNodeLabels: { role: 'edge' },
      healthCheck: {
        protocol: 'http',
        port: 'traffic-port',
        path: '/healthz',
        healthyThreshold: 3,
        unhealthyThreshold: 3,
        timeoutSeconds: 10,
        intervalSeconds: 10,
        successCodes: '200-399',
      },
    },
    azure: {
      ipv4: '203.0.113.9',
      ipv6: '2001:db8::9',
      resourceGroup: 'network',
      publicIPName: 'shop',
      publicIPv6Name: 'shop-v6',
      publicIPv6Prefix: '/subscriptions/1/prefix',
      publicIPTags: { team: 'shop' },
      publicIPIpTags: { RoutingPreference: 'Internet' },
      dnsLabel: 'shop',
      allowedServiceTags: ['AzureFrontDoor.Backend'],
      allowedIPRanges: ['198.51.100.0/24'],
      denyAllExceptSourceRanges: true,
      sharedSecurityRule: false,
      tcpIdleTimeoutMinutes: 10,
      disableTcpReset: false,
      disableFloatingIP: false,
      configurations: ['edge'],
      healthProbe: { protocol: 'http', path: '/healthz', intervalSeconds: 5, failures: 3 },
    },
    gcp: {
      addresses: ['shop-address'],
      networkTier: 'Standard',
      backendService: true,
      drainingTimeoutSeconds: 60,
      resourceLabels: { team: 'shop' },
    },
  },
  private: {
    internal: true,
    allocateNodePorts: false,
    aws: {
      targetType: 'ip',
      subnets: ['subnet-a'],
      privateIpv4Addresses: ['10.0.0.9'],
      ipAddressType: 'dualstack',
      proxyProtocol: false,
      manageBackendSecurityGroupRules: false,
      backendProtocol: 'tcp',
      healthCheck: { protocol: 'tcp', port: 8080 },
    },
    azure: {
      subnet: 'apps',
      highAvailabilityPorts: true,
      denyAllExceptSourceRanges: false,
      sharedSecurityRule: true,
      disableTcpReset: true,
      disableFloatingIP: true,
      healthProbe: { protocol: 'tcp' },
      privateLink: {
        name: 'shop',
        resourceGroup: 'network',
        subnet: 'links',
        addressCount: 2,
        addresses: ['10.0.0.10'],
        fqdns: ['shop.example.com'],
        proxyProtocol: true,
        visibility: ['*'],
        autoApproval: ['11111111-2222-3333-4444-555555555555'],
      },
    },
    gcp: { globalAccess: true, subnet: 'apps', backendService: false, weightedByPods: false },
  },
  other: {
    aws: {
      ipAddressType: 'ipv4',
      certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/abc'],
      alpnPolicy: 'None',
      healthCheck: { protocol: 'https' },
    },
    azure: {
      publicIPPrefix: '/subscriptions/1/prefix',
      highAvailabilityPorts: false,
      healthProbe: { protocol: 'https' },
    },
    gcp: { globalAccess: false, networkTier: 'Premium' },
  },
  'own-provider': {
    internal: true,
    awsCloudProvider: {
      type: 'nlb',
      backendProtocol: 'tcp',
      certificate: 'arn:aws:acm:eu-west-1:111122223333:certificate/abc',
      tlsPorts: [443, 'http'],
      tlsPolicy: 'ELBSecurityPolicy-2016-08',
      idleTimeoutSeconds: 60,
      connectionDraining: true,
      drainingTimeoutSeconds: 300,
      crossZone: true,
      proxyProtocol: true,
      extraSecurityGroups: ['sg-1'],
      tags: { team: 'shop' },
      accessLogBucket: 'logs',
      accessLogPrefix: 'shop',
      accessLogIntervalMinutes: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
      checkTimeoutSeconds: 5,
      checkIntervalSeconds: 30,
    },
    azure: { healthProbe: {}, privateLink: { proxyProtocol: false } },
  },
};
const MORE_AWS: readonly LoadBalancerExposure[] = [
  ...(['HTTP1Only', 'HTTP2Only', 'HTTP2Optional'] as const).map((alpnPolicy) => ({
    aws: { alpnPolicy, certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/abc'] },
  })),
  ...(['http', 'https', 'ssl'] as const).map((backendProtocol) => ({
    awsCloudProvider: {
      type: 'classic' as const,
      backendProtocol,
      connectionDraining: false,
      crossZone: false,
      proxyProtocol: false,
      accessLogIntervalMinutes: 60 as const,
    },
  })),
];

/** Load balancers of every cloud, with ingress nodes. */
export function clouds(kubernetes: KubernetesVersion): void {
  const from = [{ namespace: 'ingress-nginx' }];
  const ingress = { class: 'nginx', from };
  const app = new App({
    name: 'clouds',
    environments: {
      test: {
        clusters: {
          aws: {
            kubernetes,
            ingress,
            cloud: 'aws',
            ipFamilies: ['IPv4', 'IPv6'],
            ingressNodes: {
              labels: { 'node-role.kubernetes.io/ingress': '' },
              taints: [
                { key: 'dedicated', value: 'ingress', effect: 'NoSchedule' },
                { key: 'edge', effect: 'NoExecute' },
                { key: 'busy', effect: 'PreferNoSchedule' },
              ],
            },
          },
          azure: { kubernetes, ingress, cloud: 'azure' },
          gcp: { kubernetes, ingress, cloud: 'gcp' },
          bare: { kubernetes, ingress, cloud: 'none' },
        },
      },
    },
  });
  app.forEachCluster((cluster) => {
    const map = new ServiceMap(cluster, 'edge', { ingressNodes: cluster.node.id === 'aws' });
    const target = new StatelessApp(map, 'controller', { image, ports: { http: 8080 }, replicas: 2, health: '/' });
    const balancers = cluster.node.id === 'aws' ? [...Object.values(everyBalancer), ...MORE_AWS] : [];
    balancers.push(...(['public', 'private', 'other'] as const).flatMap((name) => everyBalancer[name] ?? []));
    balancers.forEach((balancer, index) => {
      if (cluster.node.id === 'bare' && balancer.internal === true) return;
      new ExposedService(map, `balanced-${index}`, {
        target,
        ports: { http: 80, https: { port: 443, target: 'http' } },
        loadBalancer: balancer,
      });
    });
    if (cluster.node.id !== 'gcp') return;
    new ExposedService(map, 'weighted', {
      target,
      loadBalancer: { gcp: { weightedByPods: true } },
      externalTrafficPolicy: 'Local',
    });
  });
  app.synth();
}
