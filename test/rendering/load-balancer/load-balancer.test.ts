import { describe, expect, it } from 'vitest';
import {
  cloudOf,
  type LoadBalancerExposure,
  loadBalancerAnnotations,
  loadBalancerSchema,
  loadBalancerSpec,
} from '../../../src/rendering/load-balancer/load-balancer.js';

const short = (annotations: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(annotations).map(([key, value]) => [key.replace('service.beta.kubernetes.io/', ''), value]),
  );

describe('a load balancer', () => {
  it.each<[LoadBalancerExposure, 'aws' | 'azure' | 'gcp' | 'none' | undefined, string | undefined]>([
    [{}, undefined, undefined],
    [{}, 'aws', 'aws'],
    [{ azure: {} }, undefined, 'azure'],
    [{ azure: {} }, 'gcp', 'gcp'],
    [{ azure: {} }, 'none', undefined],
    [{ azure: {}, gcp: {} }, undefined, undefined],
    [{ aws: {}, awsCloudProvider: {} }, undefined, 'aws'],
  ])('%o in a cluster of %s is made by %s', (balancer, cluster, cloud) => {
    expect(cloudOf(balancer, cluster)).toBe(cloud);
  });

  it('says its own fields whatever the cloud', () => {
    const balancer = {
      sourceRanges: ['203.0.113.0/24'],
      class: 'example.com/a',
      allocateNodePorts: false,
      healthCheckNodePort: 31_000,
    };
    expect(loadBalancerSpec(balancer, undefined)).toEqual({
      loadBalancerClass: 'example.com/a',
      loadBalancerSourceRanges: ['203.0.113.0/24'],
      allocateLoadBalancerNodePorts: false,
      healthCheckNodePort: 31_000,
    });
    expect(loadBalancerAnnotations(balancer, undefined)).toEqual({});
  });

  it('at AWS goes to the controller that options are for', () => {
    expect(loadBalancerSpec({}, 'aws').loadBalancerClass).toBeUndefined();
    expect(loadBalancerAnnotations({}, 'aws')).toEqual({});
    expect(loadBalancerSpec({ aws: {} }, 'aws').loadBalancerClass).toBe('service.k8s.aws/nlb');
    expect(loadBalancerSpec({ aws: {}, class: 'eks.amazonaws.com/nlb' }, 'aws').loadBalancerClass).toBe(
      'eks.amazonaws.com/nlb',
    );
    expect(short(loadBalancerAnnotations({ aws: {} }, 'aws'))).toEqual({
      'aws-load-balancer-scheme': 'internet-facing',
    });
    expect(short(loadBalancerAnnotations({ internal: true }, 'aws'))).toEqual({
      'aws-load-balancer-scheme': 'internal',
    });
    expect(loadBalancerSpec({ internal: true, awsCloudProvider: {} }, 'aws').loadBalancerClass).toBeUndefined();
    expect(short(loadBalancerAnnotations({ internal: true, awsCloudProvider: { type: 'nlb' } }, 'aws'))).toEqual({
      'aws-load-balancer-type': 'nlb',
      'aws-load-balancer-internal': 'true',
    });
  });

  it('is internal in the way of each cloud', () => {
    expect(short(loadBalancerAnnotations({ internal: true }, 'azure'))).toEqual({
      'azure-load-balancer-internal': 'true',
    });
    expect(loadBalancerAnnotations({ internal: true }, 'gcp')).toEqual({
      'networking.gke.io/load-balancer-type': 'Internal',
    });
    for (const cloud of ['azure', 'gcp'] as const)
      expect(loadBalancerAnnotations({ internal: false }, cloud)).toEqual({});
  });
});

describe('annotations', () => {
  it('of the AWS Load Balancer Controller', () => {
    const aws = {
      name: 'shop',
      targetType: 'ip' as const,
      subnets: ['a', 'b'],
      proxyProtocol: true,
      certificates: ['arn:1', 'arn:2'],
      tlsPorts: [443, 'https'],
      tags: { team: 'shop', env: 'prod' },
      healthCheck: { protocol: 'http' as const, port: 8080, intervalSeconds: 10 },
    };
    expect(short(loadBalancerAnnotations({ aws }, 'aws'))).toEqual({
      'aws-load-balancer-scheme': 'internet-facing',
      'aws-load-balancer-name': 'shop',
      'aws-load-balancer-nlb-target-type': 'ip',
      'aws-load-balancer-subnets': 'a,b',
      'aws-load-balancer-ssl-cert': 'arn:1,arn:2',
      'aws-load-balancer-ssl-ports': '443,https',
      'aws-load-balancer-additional-resource-tags': 'team=shop,env=prod',
      'aws-load-balancer-proxy-protocol': '*',
      'aws-load-balancer-healthcheck-protocol': 'http',
      'aws-load-balancer-healthcheck-port': '8080',
      'aws-load-balancer-healthcheck-interval': '10',
    });
  });

  it('of the cloud provider of AWS', () => {
    const awsCloudProvider = {
      type: 'classic' as const,
      accessLogBucket: 'logs',
      proxyProtocol: true,
      crossZone: true,
    };
    expect(short(loadBalancerAnnotations({ awsCloudProvider }, 'aws'))).toEqual({
      'aws-load-balancer-cross-zone-load-balancing-enabled': 'true',
      'aws-load-balancer-access-log-s3-bucket-name': 'logs',
      'aws-load-balancer-proxy-protocol': '*',
      'aws-load-balancer-access-log-enabled': 'true',
    });
  });

  it('of Azure', () => {
    const azure = {
      subnet: 'apps',
      tcpIdleTimeoutMinutes: 10,
      healthProbe: { path: '/healthz', failures: 3 },
      privateLink: { name: 'shop', addresses: ['10.0.0.1', '10.0.0.2'], visibility: ['*'] },
    };
    expect(short(loadBalancerAnnotations({ internal: true, azure }, 'azure'))).toEqual({
      'azure-load-balancer-internal': 'true',
      'azure-load-balancer-internal-subnet': 'apps',
      'azure-load-balancer-tcp-idle-timeout': '10',
      'azure-load-balancer-health-probe-request-path': '/healthz',
      'azure-load-balancer-health-probe-num-of-probe': '3',
      'azure-pls-create': 'true',
      'azure-pls-name': 'shop',
      'azure-pls-ip-configuration-ip-address': '10.0.0.1 10.0.0.2',
      'azure-pls-visibility': '*',
    });
  });

  it('of Google', () => {
    const gcp = { addresses: ['v4', 'v6'], backendService: true, weightedByPods: true, drainingTimeoutSeconds: 60 };
    expect(loadBalancerAnnotations({ gcp }, 'gcp')).toEqual({
      'networking.gke.io/load-balancer-ip-addresses': 'v4,v6',
      'networking.gke.io/connection-draining-timeout': '60s',
      'cloud.google.com/l4-rbs': 'enabled',
      'networking.gke.io/weighted-load-balancing': 'pods-per-node',
    });
    expect(loadBalancerAnnotations({ gcp: { backendService: false } }, 'gcp')).toEqual({});
  });
});

it.each<object>([
  { sourceRanges: ['10.0.0.1/8'] },
  { class: 'not a class' },
  { healthCheckNodePort: 80 },
  { aws: { name: 'internal-x' } },
  { aws: { name: 'x'.repeat(33) } },
  { aws: { tags: { 'a=b': 'c' } } },
  { aws: { attributes: { a: 'b,c' } } },
  { awsCloudProvider: { idleTimeoutSeconds: 4001 } },
  { azure: { tcpIdleTimeoutMinutes: 3 } },
  { azure: { ipv4: '::1' } },
  { azure: { dnsLabel: 'Shop' } },
  { gcp: { addresses: ['a', 'b', 'c'] } },
])('%o is refused', (wrong) => {
  expect(loadBalancerSchema.safeParse(wrong).success).toBe(false);
});
