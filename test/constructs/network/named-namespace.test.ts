import { ApiObject, Chart } from 'cdk8s';
import { expect, it } from 'vitest';
import { App } from '../../../src/app/app.js';
import { ExternalMap } from '../../../src/constructs/external-map.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program, told } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

/** What is said of a namespace that is named beside what `make` makes; `shop` is a map's. */
const said = (name: string, make: (app: App) => unknown = () => undefined) =>
  program((map, app) => {
    new StatelessApp(map, 'api', { image, ports: { http: 80 } }).acceptFrom({ namespace: name });
    make(app);
  }).findings;

it('one letter from a namespace of this app is taken for it, wherever it is named', () => {
  expect(said('shpo')).toMatchInlineSnapshot(`
    "warning reference/namespace: this app has nothing in a namespace "shpo"
      new StatelessApp(map, 'api', { image, ports: { http: 80 } }).acceptFrom({ namespace: «name» });
      help: did you mean "shop"? A namespace of others can be declared: new ExternalMap(cluster, 'shpo')"
  `);
  const { findings } = program((map, app) => {
    new ServiceMap(app, 'payments', { namespace: 'billing' });
    new ServiceMap(app, 'strict', { network: 'strict', egress: [{ namespace: 'biling' }] });
    new StatelessApp(map, 'api', { image, uses: [{ namespace: 'billings' }] });
  });
  expect(findings).toContain("egress: [{ namespace: «'biling'» }]");
  expect(findings).toContain("uses: [{ namespace: «'billings'» }]");
  expect(findings.split('did you mean "billing"?')).toHaveLength(3);
});

it('may be any other namespace: who makes it is nothing that this app knows', () => {
  for (const name of ['shop', 'monitoring', 'shopping', 'shop2', 'spo', 'shop-a', 'kube-system'])
    expect(said(name)).toBe('');
});

it('may be one that is close to another, where something of this app is in it or says that it is there', () => {
  expect(said('ship', (app) => new ServiceMap(app, 'ship'))).toBe('');
  expect(said('ship', (app) => new ServiceMap(app, 'sea', { namespace: 'ship' }))).toBe('');
  expect(said('ship', (app) => new ExternalMap(app, 'ship'))).toBe('');
  expect(said('ship', (app) => new ExternalMap(app, 'sea', { namespace: 'ship' }))).toBe('');
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ship' } };
  expect(said('ship', (app) => new ApiObject(new Chart(app, 'own'), 'ship', object))).toBe('');
  const inside = { apiVersion: 'v1', kind: 'ConfigMap' };
  expect(said('ship', (app) => new ApiObject(new Chart(app, 'own', { namespace: 'ship' }), 'it', inside))).toBe('');
});

it('is looked for in the cluster at hand, and known from all', () => {
  const app = new App({ name: 'x', environments: { prod: { clusters: { seoul: {}, busan: {} } } } });
  app.forEachCluster((cluster) => {
    const map = new ServiceMap(cluster, cluster.name === 'seoul' ? 'billing' : 'shop');
    const api = new StatelessApp(map, 'api', { image, ports: { http: 80 } });
    api.acceptFrom({ namespace: 'biling' });
    api.acceptFrom({ namespace: 'billing' });
  });
  expect(told(app.findings()).split('\n')[0]).toBe(
    'warning reference/namespace: this app has nothing in a namespace "biling"',
  );
  expect(app.findings()).toMatchObject([{ clusters: ['prod/seoul'] }]);
});
