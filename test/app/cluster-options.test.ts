import { expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { told } from '../program.js';

it('what is wrong with environments and clusters is told at its place', () => {
  const app = new App({
    name: 'x',
    environments: {
      prod: {
        clusters: {
          seoul: {
            kubernetes: '1.99',
            gatway: { name: 'public' },
          },
          busan: {
            gateway: { name: 'public' },
            ingress: { from: [{ namespce: 'nginx' }, { cidr: '10.0.0.0/99' }, {}] },
            loadBalancer: { from: ['10.0.0.0'] },
            domain: 'cluster_local',
            labels: { 'app.kubernetes.io/name': 'mine' },
            defaults: { resource: { cpu: '1' } },
          },
        },
      },
      dev: { clusters: { 'not a name': {} }, values: 5 },
      stage: {},
      Test: { clusters: { one: {} } },
    },
  } as unknown as AppOptions);
  expect(told(app.findings())).toMatchInlineSnapshot(`
    "options/invalid: environments.prod.clusters.seoul.kubernetes: must be '1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35' or '1.36' (got "1.99")
      kubernetes: «'1.99'»,
    options/unknown: there is no option "gatway" in environments.prod.clusters.seoul
      «gatway»: { name: 'public' },
      help: did you mean "gateway"?
    options/missing: option "environments.prod.clusters.busan.gateway.namespace" is missing
      gateway: «{ name: 'public' }»,
      help: add namespace: …
    options/unknown: there is no option "namespce" in environments.prod.clusters.busan.ingress.from[0]
      ingress: { from: [{ «namespce»: 'nginx' }, { cidr: '10.0.0.0/99' }, {}] },
      help: did you mean "namespace"?
    options/invalid: environments.prod.clusters.busan.ingress.from[1].cidr: "10.0.0.0/99" is not a range of addresses
      ingress: { from: [{ namespce: 'nginx' }, { cidr: «'10.0.0.0/99'» }, {}] },
      help: write it like '10.0.0.0/8' or 'fd00::/8'
    options/missing: one of the options namespace, cidr is missing
      ingress: { from: [{ namespce: 'nginx' }, { cidr: '10.0.0.0/99' }, «{}»] },
      help: add namespace or cidr
    options/invalid: environments.prod.clusters.busan.loadBalancer.from[0]: "10.0.0.0" is not a range of addresses
      loadBalancer: { from: [«'10.0.0.0'»] },
      help: write it like '10.0.0.0/8' or 'fd00::/8'
    options/invalid: environments.prod.clusters.busan.domain: "cluster_local" has "_"
      domain: «'cluster_local'»,
      help: use lower-case letters, digits, and "-" and "." between them
    options/invalid: "app.kubernetes.io/name" is written by servicemap: selectors and ownership depend on it
      labels: { «'app.kubernetes.io/name'»: 'mine' },
      help: use a label of your own
    options/unknown: there is no option "resource" in environments.prod.clusters.busan.defaults
      defaults: { «resource»: { cpu: '1' } },
      help: did you mean "resources"?
    options/invalid: "not a name" has white space
      dev: { clusters: { «'not a name'»: {} }, values: 5 },
      help: use lower-case letters, digits, and "-" between them
    options/invalid: environments.dev.values: must be an object { … } (got 5)
      dev: { clusters: { 'not a name': {} }, values: «5» },
    options/missing: option "environments.stage.clusters" is missing
      stage: «{}»,
      help: add clusters: …
    options/invalid: "Test" has a capital letter
      «Test»: { clusters: { one: {} } },
      help: use lower-case letters, digits, and "-" between them"
  `);
});

it('no folder has a name that Windows keeps for a device', () => {
  const app = new App({
    name: 'x',
    environments: { aux: { clusters: { one: {} } }, prod: { clusters: { com1: {}, com: {} } } },
  });
  expect(app.findings().map(({ message }) => message)).toEqual([
    '"aux" is what Windows calls a device, and git could not check out a folder of that name there',
    '"com1" is what Windows calls a device, and git could not check out a folder of that name there',
  ]);
});

it('what is left can still be used', () => {
  const app = new App({
    name: 'x',
    environments: { dev: { clusters: { one: { kubernetes: '1.99' as never }, two: {} } } },
  });
  const seen: string[] = [];
  app.forEachCluster(({ name, kubernetes }) => seen.push(`${name} ${kubernetes}`));
  expect(seen).toEqual(['one 1.34', 'two 1.34']);
  expect(app.findings()).toHaveLength(1);
});
