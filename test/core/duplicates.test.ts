import { ApiObject, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { Config } from '../../src/constructs/config.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, told } from '../program.js';

const image = 'a:1';
const thing = (name: string, namespace?: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace },
});

describe('two objects', () => {
  it('of one kind, namespace and name are found, whoever made them', () => {
    const { findings } = program((map) => {
      const target = new StatelessApp(map, 'api', { image, ports: { http: 80 } });
      new ExposedService(map, 'api', { target, internal: true });
      new Config(map, 'settings', {});
      new ApiObject(map, 'again', thing('settings'));
      new Config(map, 'twice', {});
      new Config(map, 'twice', {});
    });
    expect(findings).toMatchInlineSnapshot(`
      "meta/duplicate-object: two objects are Service "api" in namespace shop: the other is made by shop/api (StatelessApp)
        «new ExposedService»(map, 'api', { target, internal: true });
        help: give one of them another name: applying both would overwrite one with the other
      meta/duplicate-object: two objects are ConfigMap "twice" in namespace shop: the other is made by shop/twice (Config)
        «new Config»(map, 'twice', {});
        help: give one of them another name: applying both would overwrite one with the other
      meta/duplicate-object: two objects are ConfigMap "settings" in namespace shop: the other is made by shop/settings (Config)
        const map = «new ServiceMap»(app, 'shop', options);
        help: give one of them another name: applying both would overwrite one with the other"
    `);
  });

  it('of other kinds, groups, namespaces or clusters are two', () => {
    const app = new App({ environments: { dev: { clusters: { one: {}, two: {} } } } });
    app.forEachCluster((cluster) => {
      const map = new ServiceMap(cluster, 'shop');
      new ApiObject(map, 'a', thing('x'));
      new ApiObject(map, 'b', thing('x', 'other'));
      new ApiObject(map, 'c', { ...thing('x'), kind: 'Secret' });
      new ApiObject(map, 'd', { ...thing('x'), apiVersion: 'example.com/v1' });
    });
    expect(told(app.findings())).toBe('');
  });

  it('of the whole cluster are one, whatever namespace their charts have', () => {
    const app = new App();
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'x' } };
    new ApiObject(new Chart(app, 'a', { namespace: 'a' }), 'role', role);
    new ApiObject(new Chart(app, 'b', { namespace: 'b' }), 'role', role);
    expect(told(app.findings())).toContain('two objects are ClusterRole "x": the other is made by a/role');
  });
});

it('a workload or map whose name is taken is told once, not object by object', () => {
  const app = new App();
  for (const id of ['shop', 'shop']) {
    const map = new ServiceMap(app, id);
    new StatelessApp(map, 'api', { image, ports: { http: 80 }, serviceAccount: true });
  }
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', { image, ports: { http: 80 } });
    new StatelessApp(map, 'api', { image, ports: { http: 80 } });
  });
  expect(told(app.findings()).match(/^[a-z]+\/[a-z-]+/gm)).toEqual(['map/duplicate-map']);
  expect(findings.match(/^[a-z]+\/[a-z-]+/gm)).toEqual(['map/duplicate-workload']);
});
