import { describe, expect, it } from 'vitest';
import type { ClusterOptions } from '../../../src/app/cluster-options.js';
import { ExposedService } from '../../../src/constructs/exposed-service.js';
import type { ServiceWay } from '../../../src/constructs/exposed-service-options.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const ports = {
  http: { port: 8080, service: 80, appProtocol: 'kubernetes.io/h2c' },
  dns: { port: 53, protocol: 'UDP' },
} as const;

type Way<T> = T extends unknown ? Omit<T, 'target'> : never;

/** A workload `api`, exposed as `door`. */
const exposed = (way: Way<ServiceWay<'http' | 'dns'>>, cluster: ClusterOptions = {}) => {
  const made = program(
    (map) => {
      const target = new StatelessApp(map, 'api', { image, ports });
      new ExposedService(map, 'door', { target, ...way });
    },
    { cluster },
  );
  expect(made.findings).toBe('');
  return made;
};

describe('ports', () => {
  it('have numbers and protocols of their own, and lead where they say', () => {
    const { object } = exposed({
      nodePort: true,
      ports: {
        http: 8000,
        https: { port: 443, target: 'http', nodePort: 30_443, appProtocol: 'acme.com/tls' },
        dns: {},
      },
    });
    expect(object('Service', 'door')['spec']).toMatchObject({
      type: 'NodePort',
      ports: [
        { name: 'http', port: 8000, targetPort: 8080, appProtocol: 'kubernetes.io/h2c' },
        { name: 'https', port: 443, targetPort: 8080, appProtocol: 'acme.com/tls', nodePort: 30_443 },
        { name: 'dns', port: 53, targetPort: 53, protocol: 'UDP' },
      ],
    });
    expect(object('NetworkPolicy', 'api')['spec']).toMatchObject({
      ingress: [{ ports: [{ protocol: 'UDP', port: 53 }] }, { ports: [{ protocol: 'TCP', port: 8080 }] }],
    });
  });

  it('of a headless Service are those of the pods', () => {
    const { object } = exposed({ internal: 'headless', ports: { web: { target: 'http', port: 99 } } });
    expect(object('Service', 'door')).toHaveProperty('spec.ports', [
      { name: 'web', port: 8080, targetPort: 8080, appProtocol: 'kubernetes.io/h2c' },
    ]);
  });

  it('are not needed by a headless Service', () => {
    const { object, findings } = program((map) => {
      new ExposedService(map, 'door', { target: new StatelessApp(map, 'api', { image }), internal: 'headless' });
    });
    expect(findings).toBe('');
    expect(object('Service', 'door')['spec']).toEqual({
      type: 'ClusterIP',
      clusterIP: 'None',
      selector: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' },
    });
  });
});

describe('whom the policy lets in', () => {
  const from = (way: Way<ServiceWay<'http' | 'dns'>>, cluster?: ClusterOptions): unknown => {
    const [rule] = (exposed(way, cluster).object('NetworkPolicy', 'api')['spec'] as { ingress: { from?: unknown }[] })
      .ingress;
    return rule?.from;
  };
  const nodes = { loadBalancer: { from: ['10.1.0.0/16'] } };
  const cidrs = (...ranges: string[]) => ranges.map((cidr) => ({ ipBlock: { cidr } }));

  it('are the nodes, where traffic goes to pods of all of them', () => {
    expect(from({ loadBalancer: { sourceRanges: ['203.0.113.0/24'] }, port: 'http' }, nodes)).toEqual(
      cidrs('10.1.0.0/16'),
    );
  });

  it('are the callers, where traffic stays on its node', () => {
    const local = { externalTrafficPolicy: 'Local', port: 'http' } as const;
    expect(from({ nodePort: true, ...local }, nodes)).toBeUndefined();
    expect(from({ loadBalancer: true, ...local }, nodes)).toBeUndefined();
    expect(from({ loadBalancer: { sourceRanges: ['203.0.113.0/24'] }, ...local }, nodes)).toEqual(
      cidrs('10.1.0.0/16', '203.0.113.0/24'),
    );
  });

  it('are the callers, where AWS keeps their addresses', () => {
    const aws = { targetType: 'ip' as const, targetGroupAttributes: { 'preserve_client_ip.enabled': 'true' } };
    expect(from({ loadBalancer: { aws }, port: 'http' }, nodes)).toBeUndefined();
    expect(from({ loadBalancer: { aws: { targetType: 'ip' } }, port: 'http' }, nodes)).toEqual(cidrs('10.1.0.0/16'));
  });
});

it('options of other clouds than the cluster’s are left out, also what they would have been told for', () => {
  const balancer = { aws: { name: 'shop' }, azure: { subnet: 'apps' }, gcp: { addresses: ['shop'] } };
  const annotations = (cloud: 'aws' | 'gcp' | 'none') =>
    exposed({ loadBalancer: balancer, port: 'http', annotations: { a: 'b' } }, { cloud }).object('Service', 'door')
      .metadata.annotations;
  expect(annotations('aws')).toEqual({
    a: 'b',
    'service.beta.kubernetes.io/aws-load-balancer-name': 'shop',
    'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing',
  });
  expect(annotations('gcp')).toEqual({ a: 'b', 'networking.gke.io/load-balancer-ip-addresses': 'shop' });
  expect(annotations('none')).toEqual({ a: 'b' });
});

it('what the user annotates wins over what an option says', () => {
  const key = 'service.beta.kubernetes.io/aws-load-balancer-scheme';
  const { object } = exposed({ loadBalancer: { aws: {} }, port: 'http', annotations: { [key]: 'internal' } });
  expect(object('Service', 'door').metadata.annotations).toEqual({ [key]: 'internal' });
});
