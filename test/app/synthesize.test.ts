import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { hostDuring } from '../../src/app/host.js';
import { Config } from '../../src/constructs/config.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';

const image = 'a:1';

it('files lie by cluster and namespace, and say what they are made by', () => {
  const app = new App({ name: 'demo' });
  const map = new ServiceMap(app, 'shop');
  new StatelessApp(map, 'api', { image });
  new ApiObject(new Chart(app, 'foreign'), 'role', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'reader' },
  });
  const files = new Map(app.synthesize().files.map(({ path, content }) => [path, content]));
  expect([...files.keys()].toSorted()).toEqual([
    '_cluster/clusterrole-reader.yaml',
    '_cluster/kustomization.yaml',
    'shop/deployment-api.yaml',
    'shop/kustomization.yaml',
    'shop/namespace-shop.yaml',
    'shop/networkpolicy-default-deny.yaml',
  ]);
  expect(files.get('shop/deployment-api.yaml')).toMatch(/^# .*shop\/api \(StatelessApp\)/m);
  expect(files.get('_cluster/clusterrole-reader.yaml')).toMatch(/^# .*foreign\/role/m);
});

it('is the same however often, and wherever in a map a workload stands', () => {
  const make = (scopeIn: (map: ServiceMap) => Construct) => {
    const app = new App({ name: 'demo' });
    const scope = scopeIn(new ServiceMap(app, 'shop'));
    const settings = new Config(scope, 'settings', { data: { A: '1' } });
    new StatelessApp(scope, 'api', { image, ports: { http: 80 }, envFrom: [settings] });
    return app;
  };
  const flat = make((map) => map);
  const { files } = flat.synthesize();
  expect(flat.synthesize().files).toEqual(files);
  expect(make((map) => new Construct(new Construct(map, 'a'), 'b')).synthesize().files).toEqual(files);
});

it('gives no file where something is wrong, and all where it is a warning', () => {
  const severities = (replicas: number) => {
    const app = new App({ name: 'demo' });
    new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image, replicas });
    const { files, findings } = app.synthesize();
    return { files: files.length, severities: [...new Set(findings.map(({ severity }) => severity))] };
  };
  expect(severities(-1)).toEqual({ files: 0, severities: ['error'] });
  expect(severities(1)).toEqual({ files: 4, severities: ['warning'] });
});

it('has the form that its host wants', async () => {
  const app = new App({ name: 'demo' });
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image });
  const form = { layout: 'map', format: 'yaml' } as const;
  const host = { form, constructed: () => undefined, handOver: () => undefined };
  const { files } = await hostDuring(host, async () => app.synthesize());
  expect(files.map(({ path }) => path)).toEqual(['shop.yaml']);
  expect(app.synthesize().files.length).toBeGreaterThan(1);
});
