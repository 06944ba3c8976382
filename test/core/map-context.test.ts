import { Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { clusterOf, PLAIN_CLUSTER } from '../../src/core/cluster-context.js';
import { mapOf, placeIn } from '../../src/core/map-context.js';

it('the map is the nearest ServiceMap, however deep', () => {
  const map = new ServiceMap(new App(), 'shop', { network: 'strict' });
  const deep = new Construct(new Construct(map, 'a'), 'b');
  expect(mapOf(deep)).toBe(mapOf(map));
  expect(mapOf(deep)).toMatchObject({ name: 'shop', namespace: 'shop', network: 'strict', podSecurity: 'restricted' });
});

it('otherwise the nearest chart, whose level is not ours to judge', () => {
  const chart = new Chart(Testing.app(), 'tools', { namespace: 'ops' });
  expect(mapOf(new Construct(chart, 'x'))).toBe(mapOf(chart));
  expect(mapOf(chart)).toMatchObject({
    name: 'tools',
    namespace: 'ops',
    network: 'references',
    podSecurity: 'privileged',
  });
});

it('a chart in a map is that map’s', () => {
  const map = new ServiceMap(new App(), 'shop');
  expect(mapOf(new Chart(map, 'inner'))).toBe(mapOf(map));
});

it('a cluster gives to what stands in it, and a plain app to nothing', () => {
  const app = new App({
    labels: { of: 'app', who: 'app' },
    environments: { dev: { labels: { who: 'dev' }, clusters: { one: { kubernetes: '1.30', domain: 'dev.local' } } } },
  });
  app.forEachCluster((cluster) => {
    expect(clusterOf(new Construct(cluster, 'x'))).toMatchObject({
      label: 'dev/one',
      kubernetes: '1.30',
      domain: 'dev.local',
      labels: { of: 'app', who: 'dev' },
    });
  });
  expect(clusterOf(Testing.chart())).toBe(PLAIN_CLUSTER);
});

it('what stands in no chart gets one, once', () => {
  const app = new App();
  const map = new ServiceMap(app, 'shop');
  expect(placeIn(map)).toBe(map);
  expect(placeIn(new Construct(map, 'x'))).not.toBe(map);
  const place = placeIn(app);
  expect(Chart.isChart(place)).toBe(true);
  expect(placeIn(app)).toBe(place);
});
