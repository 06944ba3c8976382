import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { told } from '../program.js';

const image = 'a:1';

it('clusters of an environment differ in what they have, and nothing else', () => {
  const app = new App({
    name: 'x',
    labels: { 'acme.com/cost-centre': '4711' },
    defaults: { resources: { cpu: '10m' } },
    environments: {
      prod: {
        values: { image: 'a:2' },
        labels: { env: 'prod' },
        clusters: {
          old: { kubernetes: '1.28', storageClass: 'slow', domain: 'old.local' },
          new: { defaults: { resources: { memory: '1Gi' } }, labels: { cluster: 'new' } },
        },
      },
    },
  });
  const seen: string[] = [];
  app.forEachCluster((cluster, values) => {
    seen.push(`${cluster.name} ${cluster.kubernetes} ${values.image}`);
    const map = new ServiceMap(cluster, 'shop');
    const db = new StatefulDB(map, 'db', { image, ports: { sql: 1 }, storage: { size: '1Gi', mountPath: '/d' } });
    const other = new ServiceMap(cluster, 'other');
    const api = new StatelessApp(other, 'api', {
      image: values.image,
      sidecars: { proxy: { image } },
      env: { DB: db.host },
    });
    db.acceptFrom(api);
  });
  expect(seen).toEqual(['old 1.28 a:2', 'new 1.34 a:2']);
  expect(told(app.findings())).toBe('');
  const files = new Map(app.synthesize().files.map(({ path, content }) => [path, content]));
  const old = files.get('prod/old/other/deployment-api.yaml') ?? '';
  const current = files.get('prod/new/other/deployment-api.yaml') ?? '';
  expect(old).toContain('value: db.shop.svc.old.local');
  expect(current).toContain('value: db.shop.svc.cluster.local');
  expect(old).not.toContain('initContainers');
  expect(current).toContain('initContainers');
  expect(old).toMatch(/cpu: 10m\n(?!\s+memory)/);
  expect(current).toContain('memory: 1Gi');
  expect(current).toContain('cluster: new');
  for (const text of [old, current]) {
    expect(text).toContain('env: prod');
    expect(text).toContain('acme.com/cost-centre: "4711"');
  }
  expect(files.get('prod/old/shop/statefulset-db.yaml')).toContain('storageClassName: slow');
  expect(files.get('prod/new/shop/statefulset-db.yaml')).not.toContain('storageClassName');
});
