import { describe, expect, it } from 'vitest';
import { App } from '../../../src/app/app.js';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { text } from '../../../src/core/references/text.js';
import { objectsBelow, program, told } from '../../program.js';
import { pathsIn } from './paths.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('inside a map', () => {
  it('each reference opens its port of the pods, and nothing else', () => {
    const { findings, objects } = program((map) => {
      const db = new StatefulDB(map, 'db', {
        image,
        ports: { sql: { port: 5432, service: 15_432 }, metrics: 9187 },
        storage: { size: '1Gi', mountPath: '/data' },
      });
      const dns = new StatelessApp(map, 'dns', { image, ports: { dns: { port: 53, protocol: 'UDP' } } });
      new StatelessApp(map, 'by-env', {
        image,
        env: { DB: db.ports.sql.address, TEXT: text`x://${db.ports.sql.host}/y` },
      });
      new StatelessApp(map, 'by-args', { image, args: ['--port', db.ports.sql.number], command: [text`${dns.host}`] });
      new StatelessApp(map, 'by-uses', { image, uses: [db, dns.ports.dns] });
      new StatelessApp(map, 'by-sidecar', { image, sidecars: { proxy: { image, env: { DB: db.ports.sql.host } } } });
      new StatelessApp(map, 'by-init', { image, init: { wait: { image, args: [db.ports.sql.address] } } });
      new StatelessApp(map, 'lonely', { image, ports: { http: 80 } });
    });
    expect(findings).toBe('');
    expect(pathsIn(objects)).toEqual(
      [
        ...['by-env', 'by-args', 'by-uses', 'by-sidecar', 'by-init'].map((name) => `shop/${name} → shop/db:5432/TCP`),
        'shop/by-uses → shop/db:9187/TCP',
        'shop/by-args → shop/dns:53/UDP',
        'shop/by-uses → shop/dns:53/UDP',
      ].toSorted(),
    );
  });

  it('a strict map opens the way out too, at the caller', () => {
    const { findings, objects, object } = program(
      (map) => {
        const db = new StatelessApp(map, 'db', { image, ports: { sql: { port: 5432, service: 15_432 } } });
        new StatelessApp(map, 'api', { image, ports: { http: 8080 }, env: { DB: db.address } });
      },
      { network: 'strict' },
    );
    expect(findings).toBe('');
    expect(pathsIn(objects)).toEqual(['shop/api → shop/db:5432/TCP']);
    expect(pathsIn(objects, 'egress')).toEqual(['shop/api → shop/db:5432/TCP']);
    expect(object('NetworkPolicy', 'api')['spec']).toMatchObject({ policyTypes: ['Ingress', 'Egress'], ingress: [] });
    expect(object('NetworkPolicy', 'db')['spec']).toMatchObject({ policyTypes: ['Ingress', 'Egress'], egress: [] });
  });

  it('an open map has no policies, and its workloads accept whoever calls them', () => {
    const { findings, names } = program(
      (map, app) => {
        const db = new StatelessApp(map, 'db', { image, ports: { sql: 5432 } });
        new StatelessApp(map, 'api', { image, env: { DB: db.address } });
        new StatelessApp(new ServiceMap(app, 'other', { network: 'open' }), 'api', { image, env: { DB: db.address } });
      },
      { network: 'open' },
    );
    expect(findings).toBe('');
    expect(names.filter((name) => name.startsWith('NetworkPolicy'))).toEqual([]);
  });
});

/** Two maps: `shop/api` with two ports, and `billing/worker`, which calls it. */
function twoMaps(
  accept: (
    shop: { api: StatelessApp<'http' | 'metrics'>; map: ServiceMap },
    billing: { worker: StatelessApp; map: ServiceMap },
  ) => void,
  options: { hostNetwork?: boolean } = {},
) {
  const app = new App();
  const map = new ServiceMap(app, 'shop');
  const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, metrics: 9090 } });
  const billing = new ServiceMap(app, 'billing', { podSecurity: 'privileged' });
  const worker = new StatelessApp(billing, 'worker', { image, ...options });
  accept({ api, map }, { worker, map: billing });
  return { findings: told(app.findings()), paths: pathsIn(objectsBelow(app)), objects: objectsBelow(app) };
}

describe('across maps', () => {
  it('the target must accept the call', () => {
    const { findings, paths } = twoMaps(({ api }, { worker }) => {
      worker.addEnv('SHOP', api.ports.http.address);
    });
    expect(findings).toMatchInlineSnapshot(`
      "network/not-accepted: billing/worker calls shop/api, which is in another map and does not accept it
        worker.addEnv('SHOP', «api.ports.http.address»);
        help: where both are known, add: api.acceptFrom(worker)"
    `);
    expect(paths).toEqual([]);
  });

  it.each<[string, Parameters<typeof twoMaps>[0], string[]]>([
    ['the workload', ({ api }, { worker }) => api.acceptFrom(worker), ['billing/worker → shop/api:8080/TCP']],
    ['its map', ({ api }, { map }) => api.acceptFrom(map), ['billing/worker → shop/api:8080/TCP']],
    ['its map by name', ({ api }) => api.acceptFrom({ map: 'billing' }), ['billing/worker → shop/api:8080/TCP']],
    [
      'both by name',
      ({ api }) => api.acceptFrom({ map: 'billing', workload: 'worker' }),
      ['billing/worker → shop/api:8080/TCP'],
    ],
    [
      'its namespace, and so all in it',
      ({ api }) => api.acceptFrom({ namespace: 'billing' }),
      ['billing/* → shop/api:8080/TCP', 'billing/worker → shop/api:8080/TCP'],
    ],
    [
      'a map that calls twice',
      ({ api }, { map, worker }) => {
        worker.addEnv('METRICS', api.ports.metrics.address);
        api.acceptFrom(map);
      },
      ['billing/worker → shop/api:8080/TCP', 'billing/worker → shop/api:9090/TCP'],
    ],
    [
      'a port more than it calls',
      ({ api }, { worker }) => api.acceptFrom(worker, { ports: ['http', 'metrics'] }),
      ['billing/worker → shop/api:8080/TCP', 'billing/worker → shop/api:9090/TCP'],
    ],
  ])('accepting %s opens what it calls', (_, accept, expected) => {
    const { findings, paths } = twoMaps((shop, billing) => {
      billing.worker.addEnv('SHOP', shop.api.ports.http.address);
      accept(shop, billing);
    });
    expect(findings).toBe('');
    expect(paths).toEqual(expected);
  });

  it.each<[string, Parameters<typeof twoMaps>[0], string[]]>([
    [
      'a workload',
      ({ api }, { worker }) => api.acceptFrom(worker),
      ['billing/worker → shop/api:8080/TCP', 'billing/worker → shop/api:9090/TCP'],
    ],
    [
      'a map',
      ({ api }, { map }) => api.acceptFrom(map, { ports: ['metrics'] }),
      ['billing/all of billing → shop/api:9090/TCP'],
    ],
    [
      'a map of another repository',
      ({ api }) => api.acceptFrom({ map: 'prometheus', namespace: 'monitoring' }, { ports: ['metrics'] }),
      ['monitoring/all of prometheus → shop/api:9090/TCP'],
    ],
    [
      'a workload of one',
      ({ api }) => api.acceptFrom({ map: 'prometheus', workload: 'server' }, { ports: ['metrics'] }),
      ['prometheus/server → shop/api:9090/TCP'],
    ],
    [
      'a namespace',
      ({ api }) => api.acceptFrom({ namespace: 'monitoring' }, { ports: ['metrics'] }),
      ['monitoring/* → shop/api:9090/TCP'],
    ],
    [
      'addresses',
      ({ api }) => api.acceptFrom({ cidr: '10.0.0.0/8' }, { ports: ['http'] }),
      ['10.0.0.0/8 → shop/api:8080/TCP'],
    ],
  ])('accepting %s that refers to nothing opens the ports named, or all', (_, accept, expected) => {
    const { findings, paths } = twoMaps(accept);
    expect(findings).toBe('');
    expect(paths).toEqual(expected);
  });

  it('accepting one port leaves calls of another unaccepted', () => {
    const { findings, paths } = twoMaps(({ api }, { worker }) => {
      api.acceptFrom(worker, { ports: ['metrics'] });
      worker.addEnv('SHOP', api.ports.http.address);
    });
    expect(findings).toMatchInlineSnapshot(`
      "network/not-accepted: billing/worker calls shop/api, which is in another map and does not accept it on http
        worker.addEnv('SHOP', «api.ports.http.address»);
        help: where both are known, add: api.acceptFrom(worker)"
    `);
    expect(paths).toEqual(['billing/worker → shop/api:9090/TCP']);
  });

  it('two that call each other make no cycle', () => {
    const app = new App();
    const [a, b] = ['a', 'b'].map(
      (name) => new StatelessApp(new ServiceMap(app, name), 'api', { image, ports: { http: 80 } }),
    );
    if (a === undefined || b === undefined) throw new Error('two were made');
    a.addEnv('B', b.address).acceptFrom(b);
    b.addEnv('A', a.address).acceptFrom(a);
    expect(told(app.findings())).toBe('');
    expect(pathsIn(objectsBelow(app))).toEqual(['a/api → b/api:80/TCP', 'b/api → a/api:80/TCP']);
    expect(objectsBelow(app).filter(({ kind }) => kind === 'Deployment')).toMatchObject([
      { spec: { template: { spec: { containers: [{ env: [{ value: 'api.b.svc.cluster.local:80' }] }] } } } },
      { spec: { template: { spec: { containers: [{ env: [{ value: 'api.a.svc.cluster.local:80' }] }] } } } },
    ]);
  });

  it('pods of a StatefulDB are called by their cluster-wide names', () => {
    const { objects, findings } = program((map, app) => {
      const db = new StatefulDB(map, 'db', {
        image,
        ports: { sql: 5432 },
        replicas: 2,
        health: { exec: ['true'] },
        storage: { size: '1Gi', mountPath: '/data' },
      });
      const worker = new StatelessApp(new ServiceMap(app, 'other'), 'api', {
        image,
        env: { PEERS: db.ports.sql.peers },
      });
      db.acceptFrom(worker);
    });
    expect(findings).toBe('');
    expect(JSON.stringify(objects)).toContain(
      'db-0.db-headless.shop.svc.cluster.local:5432,db-1.db-headless.shop.svc.cluster.local:5432',
    );
  });
});

describe("the node's network", () => {
  it('can be let in by addresses alone', () => {
    const call: Parameters<typeof twoMaps>[0] = ({ api }, { worker }) => worker.addEnv('SHOP', api.ports.http.address);
    const refused = twoMaps(
      (shop, billing) => {
        call(shop, billing);
        shop.api.acceptFrom(billing.worker);
      },
      { hostNetwork: true },
    );
    expect(refused.findings).toMatchInlineSnapshot(`
      "network/host-network: the pods of worker use the node's network, so no policy of shop/api can let just them in
        const call: Parameters<typeof twoMaps>[0] = ({ api }, { worker }) => worker.addEnv('SHOP', «api.ports.http.address»);
        help: drop hostNetwork, or let the nodes in: api.acceptFrom({ cidr: '…' })"
    `);
    const accepted = twoMaps(
      (shop, billing) => {
        call(shop, billing);
        shop.api.acceptFrom({ cidr: '10.0.0.0/8' });
      },
      { hostNetwork: true },
    );
    expect(accepted.findings).toBe('');
    expect(accepted.paths).toEqual(['10.0.0.0/8 → shop/api:8080/TCP']);
  });

  it('is what an agent with hostNetwork is in, also in its own map', () => {
    const { findings } = program(
      (map) => {
        const api = new StatelessApp(map, 'api', { image, ports: { http: 80 } });
        new NodeAgent(map, 'agent', { image, hostNetwork: true, uses: [api] });
      },
      { podSecurity: 'privileged' },
    );
    expect(findings).toMatchInlineSnapshot(`
      "network/host-network: the pods of agent use the node's network, so no policy of shop/api can let just them in
        new NodeAgent(map, 'agent', { image, hostNetwork: true, uses: [«api»] });
        help: drop hostNetwork, or let the nodes in: api.acceptFrom({ cidr: '…' })"
    `);
  });
});

it('another cluster is out of reach', () => {
  const app = new App({ environments: { dev: { clusters: { one: {}, two: {} } } } });
  let first: StatelessApp<'http'> | undefined;
  app.forEachCluster((cluster) => {
    const api = new StatelessApp(new ServiceMap(cluster, 'shop'), 'api', { image, ports: { http: 80 } });
    if (first !== undefined) {
      api.addEnv('OTHER', first.address);
      first.acceptFrom(api);
    }
    first = api;
  });
  expect(told(app.findings())).toMatchInlineSnapshot(`
    "reference/other-cluster: shop/api is in another cluster
      api.addEnv('OTHER', «first.address»);
      help: use the one of this cluster, which the same call of forEachCluster makes
    reference/other-cluster: shop/api (StatelessApp) is in another cluster
      first.acceptFrom(«api»);
      help: accept what is in the same cluster, or the addresses that its calls come from: { cidr: … }"
  `);
});
