import { expect, describe, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../src/constructs/service-map-options.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { objectOf, objectsBelow, programOf, told } from '../program.js';

describe('mistakes of a ServiceMap', () => {
  it('names that are none, told once each', () => {
    const app = new App();
    new ServiceMap(app, 'Shop');
    new ServiceMap(app, 'a', { name: 'my_shop' });
    new ServiceMap(app, 'b', { namespace: 'My-Namespace' });
    new ServiceMap(app, 'c', { namespace: { existing: '' } });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "meta/name: "Shop" has a capital letter
        new ServiceMap(app, «'Shop'»);
        help: use lower-case letters, digits, and "-" between them
      meta/name: "my_shop" has "_"
        new ServiceMap(app, 'a', { name: «'my_shop'» });
        help: use lower-case letters, digits, and "-" between them
      options/invalid: namespace: "My-Namespace" has a capital letter
        new ServiceMap(app, 'b', { namespace: «'My-Namespace'» });
        help: use lower-case letters, digits, and "-" between them
      options/invalid: namespace.existing: the name is empty
        new ServiceMap(app, 'c', { namespace: { existing: «''» } });
        help: use lower-case letters, digits, and "-" between them"
    `);
  });

  it('two of one name in one cluster', () => {
    const app = new App({ environments: { dev: { clusters: { one: {}, two: {} } } } });
    app.forEachCluster((cluster) => {
      new ServiceMap(cluster, 'shop');
      if (cluster.name === 'two') new ServiceMap(cluster, 'shop');
      if (cluster.name === 'one') new ServiceMap(cluster, 'store', { name: 'shop' });
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "map/duplicate-map: there is another map called "shop" in the cluster
        if (cluster.name === 'two') new ServiceMap(cluster, «'shop'»);
        help: give one of them another name: labels and namespaces tell maps apart by it
      map/duplicate-map: there is another map called "shop" in the cluster
        if (cluster.name === 'one') new ServiceMap(cluster, 'store', { name: «'shop'» });
        help: give one of them another name: labels and namespaces tell maps apart by it"
    `);
  });

  it('two namespaces that are one', () => {
    const app = new App();
    new ServiceMap(app, 'shop');
    new ServiceMap(app, 'store', { namespace: 'shop', network: 'open' });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "meta/duplicate-object: two objects are Namespace "shop": the other is made by shop (ServiceMap)
        «new ServiceMap»(app, 'store', { namespace: 'shop', network: 'open' });
        help: give one of them another name: applying both would overwrite one with the other"
    `);
  });

  it('what is for a namespace of its own, where there is another', () => {
    const app = new App();
    new ServiceMap(app, 'shop', {
      namespace: { existing: 'shared' },
      annotations: { a: 'b' },
      protect: true,
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "map/existing-namespace: annotations is for a Namespace that the map makes, and this one exists already
        «annotations»: { a: 'b' },
        help: drop annotations
      map/existing-namespace: protect is for a Namespace that the map makes, and this one exists already
        «protect»: true,
        help: drop protect"
    `);
  });

  it('access that can be called nothing', () => {
    const app = new App();
    new ServiceMap(app, 'shop', {
      access: [
        { group: '/Shop/Devs', role: 'edit' },
        { group: 'devs', role: 'edit' },
        { user: 'devs', role: 'edit' },
      ],
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "meta/duplicate-object: two objects are RoleBinding "devs-edit" in namespace shop: the other is made by shop (ServiceMap)
        «new ServiceMap»(app, 'shop', {
        help: give one of them another name: applying both would overwrite one with the other
      meta/name: a RoleBinding can't be called "/Shop/Devs-edit"
        «{ group: '/Shop/Devs', role: 'edit' }»,
        help: say what it is called: name: 'shop-devs'"
    `);
  });

  it('labels that are ours', () => {
    const app = new App();
    const map = new ServiceMap(app, 'shop', {
      labels: { 'app.kubernetes.io/instance': 'mine' },
    });
    new StatelessApp(map, 'api', {
      image: 'a:1',
      labels: { 'app.kubernetes.io/name': 'mine', 'not a key': 'x', good: 'not a value' },
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "options/invalid: "app.kubernetes.io/instance" is written by servicemap: selectors and ownership depend on it
        labels: { «'app.kubernetes.io/instance'»: 'mine' },
        help: use a label of your own
      options/invalid: "app.kubernetes.io/name" is written by servicemap: selectors and ownership depend on it
        labels: { «'app.kubernetes.io/name'»: 'mine', 'not a key': 'x', good: 'not a value' },
        help: use a label of your own
      options/invalid: "not a key" has white space
        labels: { 'app.kubernetes.io/name': 'mine', «'not a key'»: 'x', good: 'not a value' },
        help: use letters, digits, and "-", "_" and "." between them
      options/invalid: labels.good: "not a value" has white space
        labels: { 'app.kubernetes.io/name': 'mine', 'not a key': 'x', good: «'not a value'» },
        help: use letters, digits, and "-", "_" and "." between them"
    `);
    expect(objectOf(objectsBelow(app), 'Deployment')).toHaveProperty('spec.selector.matchLabels', {
      'app.kubernetes.io/name': 'api',
      'app.kubernetes.io/instance': 'shop',
    });
  });

  it.each([
    5,
    'x',
    [],
    { namespace: null },
    { namespace: { existing: null } },
    { name: 5, labels: null },
    { access: {} },
  ])('options that are %o throw nothing', (options) => {
    const app = new App();
    const map = new ServiceMap(app, 'shop', options as ServiceMapOptions);
    new StatelessApp(map, 'api', { image: 'a:1' });
    expect(programOf(app, map).findings).toContain('options/invalid');
  });
});
