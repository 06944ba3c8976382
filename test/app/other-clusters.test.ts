import { ApiObject } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import type { Cluster } from '../../src/app/cluster.js';
import { Config } from '../../src/constructs/config.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { ExternalMap } from '../../src/constructs/external-map.js';
import { Secret } from '../../src/constructs/secret.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { Volume } from '../../src/constructs/volume.js';
import { text } from '../../src/core/references/text.js';
import { pretty } from '../../src/findings/pretty.js';
import { told } from '../program.js';

const image = 'a:1';
const ports = { http: 8080 };
const ingress = { from: [{ namespace: 'ingress-nginx' }] };

/** An App of many stores and of two clusters beside them. */
function chain(stores: number): App {
  const clusters = Object.fromEntries(Array.from({ length: stores }, (_, index) => [`store-${index}`, {}]));
  return new App({
    name: 'chain',
    cluster: { ingress },
    environments: { prod: { clusters: { seoul: {}, busan: {} } }, edge: { edge: true, clusters } },
  });
}

/** What is in one cluster, and what another one has no way to. */
class Shop extends ServiceMap {
  readonly api = new StatelessApp(this, 'api', { image, ports });
  readonly settings = new Config(this, 'settings', { data: { LEVEL: 'info' } });
  readonly login = new Secret(this, 'login', { existing: ['password'] });
  readonly disk = new Volume(this, 'disk', { size: '1Gi' });
}

/** A map `shop` of each cluster, by what `use` makes of that of the first cluster in the others. */
function usedElsewhere(stores: number, use: (first: Shop, own: Shop, cluster: Cluster) => unknown): App {
  const app = chain(stores);
  let first: Shop | undefined;
  app.forEachCluster((cluster) => {
    const own = new Shop(cluster, 'shop');
    first ??= own;
    if (first !== own) use(first, own, cluster);
  });
  return app;
}

describe('what is in another cluster', () => {
  it.each<[what: string, use: (first: Shop, own: Shop) => unknown]>([
    ['a host', (first, own) => new StatelessApp(own, 'web', { image, env: { API: first.api.host } })],
    [
      'an address in a text',
      ({ api }, own) => new StatelessApp(own, 'web', { image, args: [text`--api=${api.address}`] }),
    ],
    ['a path that is opened', (first, own) => new StatelessApp(own, 'web', { image, uses: [first.api] })],
    ['a key', (first, own) => new StatelessApp(own, 'web', { image, env: { LEVEL: first.settings.key('LEVEL') } })],
    ['all keys', (first, own) => new StatelessApp(own, 'web', { image, envFrom: [first.login] })],
    ['files', (first, own) => new StatelessApp(own, 'web', { image, mounts: { '/etc/shop': first.settings.files() } })],
    ['a volume', (first, own) => new StatelessApp(own, 'web', { image, mounts: { '/data': first.disk } })],
    ['a host in a Config', (first, own) => new Config(own, 'hosts', { data: { API: text`http://${first.api.host}` } })],
    ['a caller', (first, own) => own.api.acceptFrom(first.api)],
    ['a map of callers', (first, own) => own.api.acceptFrom(first)],
    ['what is exposed', (first, own) => new ExposedService(own, 'door', { target: first.api, internal: true })],
    [
      'what HTTP leads to',
      (first, own) => new ExposedService(own, 'door', { target: first.api, http: { hosts: 'any' } }),
    ],
  ])('is no use: %s', (_, use) => {
    const findings = usedElsewhere(300, use).findings();
    expect(findings).toHaveLength(1);
    const [{ ruleId, message, clusters, elsewhere, source }] = findings as [(typeof findings)[0]];
    expect([ruleId, elsewhere]).toEqual(['reference/other-cluster', ['prod/seoul']]);
    expect(message).toMatch(/ is in another cluster$/);
    expect(clusters).toHaveLength(301);
    expect(source?.file).toBe('test/app/other-clusters.test.ts');
    const report = pretty(findings, { color: false });
    expect(report).toContain('prod/busan, edge/store-0 and 299 more\n');
    expect(report).toContain('  it is in prod/seoul\n');
    expect(report.length).toBeLessThan(700);
  });

  it.each<[what: string, spec: (first: Shop) => object]>([
    ['a host', ({ api }) => ({ url: api.host })],
    ['a text in a list', ({ api }) => ({ urls: [text`http://${api.address}/`] })],
    ['a key', ({ settings }) => ({ from: settings.key('LEVEL') })],
  ])('is no use to an object of another library: %s', (_, spec) => {
    const app = usedElsewhere(3, (first, own) => {
      new ApiObject(own, 'theirs', { apiVersion: 'acme.com/v1', kind: 'Probe', spec: spec(first) });
      new ApiObject(own, 'fine', { apiVersion: 'acme.com/v1', kind: 'Probe', spec: spec(own) });
    });
    const findings = app.findings();
    expect(findings.map(({ ruleId, elsewhere }) => [ruleId, elsewhere])).toEqual([
      ['reference/other-cluster', ['prod/seoul']],
    ]);
    expect(findings[0]?.clusters).toEqual(['prod/busan', 'edge/store-0', 'edge/store-1', 'edge/store-2']);
  });

  it('is told once where each cluster means that of its neighbour', () => {
    const app = chain(300);
    let before: Shop | undefined;
    app.forEachCluster((cluster) => {
      const own = new Shop(cluster, 'shop');
      if (before !== undefined) new StatelessApp(own, 'web', { image, env: { API: before.api.host } });
      before = own;
    });
    const report = pretty(app.findings(), { color: false });
    expect(report).toContain('  it is in prod/seoul, prod/busan and 299 more\n');
    expect(report.trim().split('\n')).toHaveLength(8);
  });

  it('is told with what to do where this cluster has no such map', () => {
    const app = chain(3);
    let shop: Shop | undefined;
    app.forEachCluster((cluster) => {
      if (!cluster.edge) shop = new Shop(cluster, 'shop');
      if (shop !== undefined)
        new StatelessApp(new ServiceMap(cluster, 'web'), 'web', { image, env: { API: shop.api.host } });
      shop?.api.acceptFrom({ map: 'web' });
    });
    expect(pretty(app.findings(), { color: false }).replaceAll(/(:)\d+:\d+ +|^( *)\d+ \|/gm, '$1$2… '))
      .toMatchInlineSnapshot(`
      "error  reference/other-cluster  shop/api is in another cluster, and this one has no map shop
        test/app/other-clusters.test.ts:… web/web (StatelessApp), edge/store-0, edge/store-1, edge/store-2
        …          new StatelessApp(new ServiceMap(cluster, 'web'), 'web', { image, env: { API: shop.api.host } });
            |                                                                                      ^^^^^^^^^^^^^
        it is in prod/busan
        help: make that map here too, or leave this out where it is not, in an if; what answers in another cluster is an ExternalService here

      1 error
      "
    `);
  });

  it('is fine where an if keeps it apart', () => {
    const app = chain(3);
    app.forEachCluster((cluster) => {
      const shop = cluster.edge ? undefined : new Shop(cluster, 'shop');
      const web = new StatelessApp(new ServiceMap(cluster, 'web'), 'web', {
        image,
        env: shop === undefined ? {} : { API: shop.api.address },
      });
      shop?.api.acceptFrom(web);
    });
    expect(told(app.findings())).toBe('');
  });
});

describe('a map that is named in plain words', () => {
  it('is none of this cluster: found where it is missing, and nowhere else', () => {
    const app = chain(4);
    app.forEachCluster((cluster) => {
      if (!cluster.edge) new ServiceMap(cluster, 'billing');
      const api = new StatelessApp(new ServiceMap(cluster, 'shop'), 'api', { image, ports });
      api.acceptFrom({ map: 'billing' });
      api.acceptFrom({ map: 'prometheus' });
    });
    const [finding, ...others] = app.findings();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'reference/map',
      message: 'the cluster has no map billing, which this app makes in others',
      clusters: ['edge/store-0', 'edge/store-1', 'edge/store-2', 'edge/store-3'],
      elsewhere: ['prod/seoul'],
    });
  });

  it('is fine where another repository makes it, and that is said', () => {
    const app = chain(2);
    app.forEachCluster((cluster) => {
      if (cluster.edge) new ExternalMap(cluster, 'billing');
      else new ServiceMap(cluster, 'billing');
      new StatelessApp(new ServiceMap(cluster, 'shop'), 'api', { image, ports }).acceptFrom({ map: 'billing' });
    });
    expect(told(app.findings())).toBe('');
  });

  it('of a family of names is none that is misspelt', () => {
    const app = chain(1);
    app.forEachCluster((cluster) => {
      for (const name of ['team-a', 'store1', 'shop']) new ServiceMap(cluster, name);
      const api = new StatelessApp(new ServiceMap(cluster, 'web'), 'api', { image, ports });
      for (const map of ['team-b', 'store2', 'prometheus']) api.acceptFrom({ map });
    });
    expect(told(app.findings())).toBe('');
  });

  it('may be made later', () => {
    const app = chain(1);
    app.forEachCluster((cluster) => {
      new StatelessApp(new ServiceMap(cluster, 'shop'), 'api', { image, ports }).acceptFrom({ map: 'biling' });
      new ServiceMap(cluster, 'biling');
      new ServiceMap(cluster, 'billing');
    });
    expect(told(app.findings())).toBe('');
  });
});

it('an ExternalMap of a map that this app makes is the one at fault, whichever comes first', () => {
  const app = chain(300);
  app.forEachCluster((cluster) => {
    if (cluster.edge) new ServiceMap(cluster, 'billing');
    new ExternalMap(cluster, 'billing');
    if (!cluster.edge) new ServiceMap(cluster, 'billing');
  });
  expect(told(app.findings())).toMatchInlineSnapshot(`
    "map/duplicate-map: map billing is made by this app, so it is none of another repository
      new ExternalMap(cluster, «'billing'»);
      help: refer to that map itself: give it, or its workloads, to who needs them"
  `);
  expect(app.findings()[0]?.clusters).toHaveLength(302);
});

it('what differs between clusters in nothing but their names is told once', () => {
  const app = new App({
    name: 'x',
    environments: { edge: { clusters: Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`s${n}`, {}])) } },
  });
  app.forEachCluster((cluster) => {
    const map = new ServiceMap(cluster, 'shop', { network: 'strict', ingressNodes: true });
    const api = new StatelessApp(map, 'api', { image, ports, permissions: [{ resources: ['pods'], verbs: ['get'] }] });
    new ExposedService(map, 'door', { target: api, http: { hosts: ['a.example.com'] } });
  });
  expect(app.findings().map(({ ruleId, clusters }) => [ruleId, clusters?.length])).toEqual([
    ['map/ingress-nodes', 300],
    ['network/api-server', 300],
    ['network/ingress-source', 300],
  ]);
});
