import { describe, expect, it } from 'vitest';
import { App } from '../../../src/app/app.js';
import type { ClusterOptions } from '../../../src/app/cluster-options.js';
import { Config } from '../../../src/constructs/config.js';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../../src/constructs/service-map-options.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { WorkloadOptions } from '../../../src/constructs/workload-options.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Party, type Verdict, verdictOf } from '../../charts/policies.js';
import { objectsBelow, told } from '../../program.js';

const image = 'ghcr.io/acme/tool:1.0.0';

const outside = (address: string): Party => ({ name: address, address });
const pod = (namespace: string, name: string, labels?: Record<string, string>): Party => ({
  name: `${namespace}/${name}`,
  address: '10.244.0.1',
  pod: {
    namespace,
    labels: labels ?? { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': namespace },
  },
});

/** Whether a connection opens: to TCP where nothing else is said. */
type Opens = (from: Party, to: Party, port: number, protocol?: string) => boolean;

function judged(
  make: (app: App) => unknown,
  cluster: ClusterOptions = {},
): { opens: Opens; findings: string; objects: Manifest[] } {
  const app = new App({ cluster });
  make(app);
  const objects = objectsBelow(app);
  const verdict: Verdict = verdictOf(objects);
  return {
    opens: (from, to, port, protocol = 'TCP') => verdict(from, to, { port, protocol }),
    findings: told(app.findings()),
    objects,
  };
}

const api = pod('shop', 'api');
const strict = (options: Partial<WorkloadOptions>, map: ServiceMapOptions = {}, cluster: ClusterOptions = {}) =>
  judged(
    (app) => new StatelessApp(new ServiceMap(app, 'shop', { network: 'strict', ...map }), 'api', { image, ...options }),
    cluster,
  );

describe('out of a strict map', () => {
  it('goes nothing but DNS, anywhere', () => {
    const { opens, findings } = strict({});
    expect(findings).toBe('');
    expect(opens(api, outside('8.8.8.8'), 53, 'UDP')).toBe(true);
    expect(opens(api, outside('8.8.8.8'), 53)).toBe(true);
    expect(opens(api, outside('8.8.8.8'), 443)).toBe(false);
    expect(opens(api, pod('billing', 'api'), 8080)).toBe(false);
  });

  it('goes DNS only to where the cluster says that its servers are', () => {
    const servers = [{ namespace: 'kube-system' }, { cidr: '169.254.20.10/32' }];
    const { opens } = strict({}, {}, { dns: { servers } });
    expect(opens(api, outside('8.8.8.8'), 53, 'UDP')).toBe(false);
    expect(opens(api, outside('169.254.20.10'), 53, 'UDP')).toBe(true);
    expect(opens(api, pod('kube-system', 'coredns', { 'k8s-app': 'kube-dns' }), 53, 'UDP')).toBe(true);
    expect(opens(api, pod('kube-system', 'coredns', { 'k8s-app': 'kube-dns' }), 443)).toBe(false);
  });

  it('goes what a workload declares, and what the map declares for all', () => {
    const { opens, findings } = strict(
      {
        uses: [
          {
            cidr: '203.0.113.0/24',
            except: ['203.0.113.128/25'],
            ports: [443, { port: 9000, endPort: 9010, protocol: 'SCTP' }],
          },
          { namespace: 'kafka', pods: { app: 'kafka' }, ports: [9092] },
          { map: 'billing', workload: 'api' },
        ],
      },
      { egress: [{ cidr: '192.0.2.0/24', ports: [25] }] },
    );
    expect(findings).toBe('');
    expect(opens(api, outside('203.0.113.5'), 443)).toBe(true);
    expect(opens(api, outside('203.0.113.200'), 443)).toBe(false);
    expect(opens(api, outside('203.0.113.5'), 9005, 'SCTP')).toBe(true);
    expect(opens(api, outside('203.0.113.5'), 9011, 'SCTP')).toBe(false);
    expect(opens(api, outside('203.0.113.5'), 9005)).toBe(false);
    expect(opens(api, pod('kafka', 'broker', { app: 'kafka' }), 9092)).toBe(true);
    expect(opens(api, pod('kafka', 'zookeeper', { app: 'zookeeper' }), 9092)).toBe(false);
    expect(opens(api, pod('billing', 'api'), 1)).toBe(true);
    expect(opens(api, pod('billing', 'worker'), 1)).toBe(false);
    expect(opens(api, outside('192.0.2.7'), 25)).toBe(true);
    expect(opens(pod('shop', 'other'), outside('192.0.2.7'), 25)).toBe(true);
    expect(opens(pod('shop', 'other'), outside('203.0.113.5'), 443)).toBe(false);
  });

  it('goes to the API server from those with permissions alone', () => {
    const apiServer = { cidrs: ['10.0.0.10/32'] };
    const permissions = [{ resources: ['configmaps'], verbs: ['get' as const] }];
    const permitted = strict({ permissions }, {}, { apiServer });
    expect(permitted.findings).toBe('');
    expect(permitted.opens(api, outside('10.0.0.10'), 6443)).toBe(true);
    expect(permitted.opens(api, outside('10.0.0.11'), 6443)).toBe(false);
    expect(permitted.opens(pod('shop', 'other'), outside('10.0.0.10'), 6443)).toBe(false);
    expect(strict({}, {}, { apiServer }).opens(api, outside('10.0.0.10'), 6443)).toBe(false);
  });

  it('goes to nodes, where those are what pods of the node network are reached by', () => {
    const { opens, findings } = judged(
      (app) => {
        const hosts = new ServiceMap(app, 'hosts', { podSecurity: 'privileged', network: 'open' });
        const agent = new NodeAgent(hosts, 'agent', { image, hostNetwork: true, ports: { http: 9100 } });
        new StatelessApp(new ServiceMap(app, 'shop', { network: 'strict' }), 'api', { image, uses: [agent] });
      },
      { nodes: { cidrs: ['10.1.0.0/16'] } },
    );
    expect(findings).toBe('');
    expect(opens(api, outside('10.1.2.3'), 9100)).toBe(true);
    expect(opens(api, outside('10.2.2.3'), 9100)).toBe(false);
  });
});

describe('into a map', () => {
  const monitoring = pod('monitoring', 'prometheus');
  const ports = { http: 8080, metrics: 9090, stats: 9100 };
  const from = [{ namespace: 'monitoring' }];

  it.each<[string, Partial<WorkloadOptions>, ServiceMapOptions, ClusterOptions, number[]]>([
    ['nobody collects metrics where nothing says so', {}, {}, {}, []],
    ['the cluster says who collects them', {}, {}, { metrics: { from } }, [9090]],
    ['and from where', {}, {}, { metrics: { from, ports: ['stats'] } }, [9100]],
    ['the map may say it', {}, { metrics: { from } }, {}, [9090]],
    ['a map may say that nobody does', {}, { metrics: false }, { metrics: { from } }, []],
    ['a workload says from which ports', { metrics: ['stats', 'metrics'] }, {}, { metrics: { from } }, [9090, 9100]],
    ['a workload says that nobody does', { metrics: false }, {}, { metrics: { from } }, []],
  ])('%s', (_, options, map, cluster, open) => {
    const { opens, findings } = judged(
      (app) => new StatelessApp(new ServiceMap(app, 'shop', map), 'api', { image, ports, ...options }),
      cluster,
    );
    expect(findings).toBe('');
    expect(Object.values(ports).filter((port) => opens(monitoring, api, port))).toEqual(open);
    expect(Object.values(ports).filter((port) => opens(pod('other', 'prometheus'), api, port))).toEqual([]);
  });

  it('numbers and ranges of ports are let in to as well as names, and addresses but for some', () => {
    const { opens, findings } = judged((app) => {
      const target = new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image, ports });
      target.acceptFrom(
        { cidr: '10.0.0.0/8', except: ['10.9.0.0/16'] },
        { ports: ['http', 9090, { port: 30_000, endPort: 30_100, protocol: 'UDP' }] },
      );
    });
    expect(findings).toBe('');
    expect([8080, 9090, 9100].filter((port) => opens(outside('10.1.0.1'), api, port))).toEqual([8080, 9090]);
    expect([29_999, 30_000, 30_100, 30_101].filter((port) => opens(outside('10.1.0.1'), api, port, 'UDP'))).toEqual([
      30_000, 30_100,
    ]);
    expect(opens(outside('10.9.0.1'), api, 8080)).toBe(false);
    expect(opens(outside('11.0.0.1'), api, 8080)).toBe(false);
  });

  it('a range covers the port that a call from another map refers to', () => {
    const { opens, findings } = judged((app) => {
      const target = new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image, ports });
      const worker = new StatelessApp(new ServiceMap(app, 'billing'), 'worker', { image, uses: [target.ports.http] });
      target.acceptFrom(worker, { ports: [{ port: 8000, endPort: 8100 }] });
    });
    expect(findings).toBe('');
    expect(opens(pod('billing', 'worker'), api, 8080)).toBe(true);
    expect(opens(pod('billing', 'other'), api, 8080)).toBe(false);
  });

  it('references among Kubernetes fields and in patches open their paths', () => {
    const { opens, findings, objects } = judged((app) => {
      const map = new ServiceMap(app, 'shop');
      const db = new StatelessApp(map, 'db', { image, ports: { sql: 5432 } });
      const cache = new StatelessApp(map, 'cache', { image, ports: { redis: 6379 } });
      const settings = new Config(map, 'settings', { data: { LEVEL: 'info' } });
      const env = [
        { name: 'DB', value: db.host as unknown as string },
        { name: 'LEVEL', valueFrom: settings.key('LEVEL') as object },
      ];
      const path = '/metadata/annotations';
      const patches = { Deployment: [{ op: 'add' as const, path, value: { cache: cache.address } }] };
      new StatelessApp(map, 'api', { image, container: { env }, patches });
    });
    expect(findings).toBe('');
    expect(opens(api, pod('shop', 'db'), 5432)).toBe(true);
    expect(opens(api, pod('shop', 'cache'), 6379)).toBe(true);
    expect(opens(pod('shop', 'db'), pod('shop', 'cache'), 6379)).toBe(false);
    const deployment = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'api');
    expect(deployment).toMatchObject({
      metadata: { annotations: { cache: 'cache.shop.svc.cluster.local:6379' } },
      spec: {
        template: {
          metadata: { annotations: { 'servicemap.io/config-checksum': expect.any(String) as string } },
          spec: {
            containers: [
              {
                env: [
                  { name: 'DB', value: 'db.shop.svc.cluster.local' },
                  { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } },
                ],
              },
            ],
          },
        },
      },
    });
  });

  it('in a namespace of somebody else, policies select just the pods of the map', () => {
    const { opens, findings } = judged((app) => {
      const map = new ServiceMap(app, 'shop', { namespace: { existing: 'theirs' }, network: 'strict' });
      new StatelessApp(map, 'api', { image, ports });
    });
    expect(findings).toBe('');
    const ours = pod('theirs', 'api', { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' });
    const other = pod('theirs', 'other', { app: 'other' });
    expect(opens(other, ours, 8080)).toBe(false);
    expect(opens(ours, other, 8080)).toBe(false);
    expect(opens(outside('8.8.8.8'), other, 8080)).toBe(true);
    expect(opens(other, outside('8.8.8.8'), 443)).toBe(true);
  });
});

it('what stands straight in a cluster stands in no map', () => {
  const app = new App({ environments: { dev: { clusters: { local: {} } } } });
  app.forEachCluster((cluster) => new StatelessApp(cluster, 'api', { image }));
  expect(told(app.findings())).toMatchInlineSnapshot(`
    "map/none: this stands in no map, so it has no namespace
      app.forEachCluster((cluster) => new StatelessApp(«cluster», 'api', { image }));
      help: make a map and give it as the scope, e.g. new ServiceMap(app, 'shop')"
  `);
});
