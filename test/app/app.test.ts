import { ApiObject, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { hostDuring } from '../../src/app/host.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { told } from '../program.js';

const twoClusters = { dev: { clusters: { one: {}, two: {} } } };

describe('forEachCluster', () => {
  it('waits for nobody: a callback that gives a promise is a finding, told once', () => {
    const app = new App({ name: 'x', environments: twoClusters });
    app.forEachCluster<unknown>(async (cluster) => {
      await Promise.resolve();
      new ServiceMap(cluster, 'late');
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "app/async-callback: forEachCluster does not wait: what this function makes after its first await is lost
        app.forEachCluster<unknown>(«async (cluster) => {»
        help: await what it needs before app.forEachCluster(…), and make it a function without async"
    `);
  });

  it('takes a callback that gives back what it made', () => {
    const app = new App({ name: 'x', environments: twoClusters });
    app.forEachCluster((cluster) => new ServiceMap(cluster, 'shop'));
    app.forEachCluster((cluster) => cluster.name.length);
    app.forEachCluster((cluster) => (cluster.name === 'one' ? cluster : undefined));
    expect(told(app.findings())).toBe('');
  });

  it('in an App without environments is a finding', () => {
    const app = new App({ name: 'x' });
    app.forEachCluster((cluster) => new ServiceMap(cluster, 'shop'));
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "app/no-environments: this App has no environments, so forEachCluster calls nothing
        app.«forEachCluster»((cluster) => new ServiceMap(cluster, 'shop'));
        help: say them, new App({ environments: { dev: { clusters: { local: {} } } } }), or make maps in the App itself"
    `);
  });

  it('says nothing more where the environments are misspelt', () => {
    const app = new App({ name: 'x', enviroments: twoClusters } as AppOptions);
    app.forEachCluster(() => undefined);
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "options/unknown: there is no option "enviroments"
        const app = new App({ name: 'x', «enviroments»: twoClusters } as AppOptions);
        help: did you mean "environments"?"
    `);
  });
});

describe('environments', () => {
  it('without a cluster are findings', () => {
    const none = new App({ name: 'x', environments: {} });
    const empty = new App({ name: 'x', environments: { dev: { clusters: { one: {} } }, prod: { clusters: {} } } });
    empty.forEachCluster(() => undefined);
    none.forEachCluster(() => undefined);
    expect(`${told(none.findings())}\n${told(empty.findings())}`).toMatchInlineSnapshot(`
      "options/invalid: environments: holds no environment
        const none = new App({ name: 'x', environments: «{}» });
        help: add one, e.g. dev: { clusters: { local: {} } }, or drop it
      options/invalid: environments.prod.clusters: holds no cluster
        const empty = new App({ name: 'x', environments: { dev: { clusters: { one: {} } }, prod: { clusters: «{}» } } });
        help: add one, e.g. local: {}"
    `);
  });

  it('are where everything stands: a map in the App itself is a finding', () => {
    const app = new App({ name: 'x', environments: twoClusters });
    new ServiceMap(app, 'astray');
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "app/outside-clusters: astray stands in the app itself, but the app has environments
        «new ServiceMap»(app, 'astray');
        help: make it in app.forEachCluster((cluster) => …), with cluster as its scope"
    `);
  });
});

describe('what is made after synth()', () => {
  const silent = { constructed: () => undefined, handOver: () => undefined };
  /** Runs `late` after `synth()`, under a host that writes nothing. */
  const after = (late: (app: App, map: ServiceMap) => void) =>
    hostDuring(silent, async () => {
      const app = new App({ name: 'x' });
      const map = new ServiceMap(app, 'shop');
      app.synth();
      expect(app.findings()).toEqual([]);
      late(app, map);
      return app;
    });

  it('is a finding each, at its line', async () => {
    const app = await after((late, map) => {
      const blog = new ServiceMap(late, 'blog');
      new StatelessApp(blog, 'web', { image: 'ghcr.io/acme/web:1.0.0' });
      new StatelessApp(map, 'api', { image: 'ghcr.io/acme/api:1.0.0' });
    });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "app/after-synth: this is made after app.synth()
        const blog = «new ServiceMap»(late, 'blog');
        help: call app.synth() when everything is made; if a function with async makes it, await that first
      app/after-synth: this is made after app.synth()
        «new StatelessApp»(map, 'api', { image: 'ghcr.io/acme/api:1.0.0' });
        help: call app.synth() when everything is made; if a function with async makes it, await that first"
    `);
    expect(app.synthesize().files).toEqual([]);
  });

  it('is a finding too where other libraries make it', async () => {
    const app = await after(
      (late) => new ApiObject(new Chart(late, 'plain'), 'one', { apiVersion: 'v1', kind: 'Pod' }),
    );
    expect(app.findings()).toMatchObject([{ ruleId: 'app/after-synth', message: 'plain is made after app.synth()' }]);
  });

  it('is fine once synth() is called again', async () => {
    const app = await after((late) => {
      new ServiceMap(late, 'blog');
      late.synth();
    });
    expect(app.findings()).toEqual([]);
  });
});
