import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { Component } from '../../src/constructs/component.js';
import { Config } from '../../src/constructs/config.js';
import { CronTask } from '../../src/constructs/cron-task.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { text } from '../../src/core/references/text.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { objectsBelow, told } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

/** Two maps that call each other, with about everything in them. */
function makeMaps(scope: Construct): ServiceMap[] {
  const shop = new ServiceMap(scope, 'shop', { quota: { pods: 10 }, access: [{ group: 'devs', role: 'view' }] });
  const settings = new Config(shop, 'settings', { data: { LEVEL: 'info' } });
  const db = new StatefulDB(shop, 'db', {
    image,
    ports: { sql: 5432 },
    replicas: 2,
    storage: { size: '1Gi', mountPath: '/data' },
    env: (self) => ({ PEERS: self.peers }),
  });
  const api = new StatelessApp(new Component(new Construct(shop, 'folder'), 'v1'), 'api', {
    image,
    ports: { http: 80 },
    replicas: 2,
    env: { DB: db.address, LEVEL: settings.key('LEVEL') },
  });
  new ExposedService(shop, 'door', { target: api, loadBalancer: true });
  new CronTask(shop, 'cron', { image, schedule: '@daily', uses: [db] });
  const billing = new ServiceMap(scope, 'billing', { network: 'strict' });
  const worker = new StatelessApp(billing, 'worker', { image, ports: { http: 80 }, env: { API: api.address } });
  api.addEnv('WORKER', text`http://${worker.address}`).acceptFrom(worker);
  worker.acceptFrom(api);
  return [shop, billing];
}

const sorted = (objects: readonly unknown[]) => objects.map((object) => JSON.stringify(object, byKey)).toSorted();
const byKey = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const documentsIn = (yaml: string): unknown[] => parseAllDocuments(yaml).map((document) => document.toJS() as unknown);

/** What `app.synth()` of cdk8s writes. */
function written(make: (app: Cdk8sApp) => void): unknown[] {
  const outdir = mkdtempSync(join(tmpdir(), 'bare-cdk8s-'));
  try {
    const app = new Cdk8sApp({ outdir });
    make(app);
    app.synth();
    return readdirSync(outdir).flatMap((file) => documentsIn(readFileSync(join(outdir, file), 'utf8')));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function ofOurs(make: (app: App) => void): unknown[] {
  const app = new App();
  make(app);
  return app
    .synthesize()
    .files.filter(({ path }) => !path.endsWith('kustomization.yaml'))
    .flatMap(({ content }) => documentsIn(content));
}

describe('in a cdk8s.App', () => {
  it('app.synth() and Testing.synth() give what our App gives', () => {
    const ours = sorted(ofOurs(makeMaps));
    expect(ours.length).toBeGreaterThan(20);
    expect(sorted(written(makeMaps))).toEqual(ours);
    const app = Testing.app();
    expect(sorted(makeMaps(app).flatMap((map) => Testing.synth(map) as unknown[]))).toEqual(ours);
  });

  it('maps stand in a chart, too', () => {
    const make = (scope: Construct) => void makeMaps(new Chart(scope, 'all', { namespace: 'ignored' }));
    expect(sorted(written(make))).toEqual(sorted(ofOurs(makeMaps)));
    expect(sorted(ofOurs(make))).toEqual(sorted(ofOurs(makeMaps)));
  });

  it('a mistake anywhere makes it throw once, with all findings, whichever chart is asked for', () => {
    const app = Testing.app();
    const [shop, billing] = makeMaps(app);
    if (shop === undefined || billing === undefined) throw new Error('two were made');
    new StatelessApp(shop, 'first', { image, prots: {} } as never);
    new StatelessApp(billing, 'second', { image, replicas: -1 });
    for (const synth of [
      () => Testing.synth(shop) as unknown,
      () => Testing.synth(billing) as unknown,
      () => app.synth(),
      () => app.synthYaml(),
    ]) {
      const message = messageOf(synth);
      expect(message).toContain('there is no option "prots"');
      expect(message).toContain('replicas');
      expect(message.match(/options\//g)).toHaveLength(2);
      expect(message).toMatch(/bare-cdk8s\.test\.ts:\d+:\d+/);
    }
  });

  it('a warning alone stops nothing', () => {
    const map = new ServiceMap(Testing.app(), 'shop');
    const target = new StatelessApp(map, 'api', { image, ports: { http: 80 } });
    new ExposedService(map, 'door', { target, http: { hosts: ['a.example.com'] } });
    expect(Testing.synth(map)).toHaveLength(6);
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('in a cdk8s.Chart', () => {
  it('the chart is the map: its namespace, its id in labels', () => {
    const chart = new Chart(Testing.app(), 'tools', { namespace: 'ops', labels: { team: 'ops' } });
    const api = new StatelessApp(chart, 'api', { image, ports: { http: 80 }, hostNetwork: true });
    new StatelessApp(chart, 'caller', { image, env: { API: api.address } });
    const objects = Testing.synth(chart) as Manifest[];
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
      'Service ops/api',
      'Deployment ops/api',
      'NetworkPolicy ops/api',
      'Deployment ops/caller',
    ]);
    expect(objects[1]).toMatchObject({
      metadata: { labels: { team: 'ops', 'app.kubernetes.io/instance': 'tools' } },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'tools' } } },
    });
  });

  it('without a namespace leaves it to whoever applies, and hosts are short', () => {
    const chart = Testing.chart();
    const api = new StatelessApp(chart, 'api', { image, ports: { http: 80 } });
    new ApiObject(chart, 'note', { apiVersion: 'v1', kind: 'ConfigMap', data: { api: api.address } });
    const objects = Testing.synth(chart) as Manifest[];
    expect(objects.every(({ metadata }) => metadata.namespace === undefined)).toBe(true);
    expect(objects.at(-1)).toMatchObject({ data: { api: 'api:80' } });
  });
});

describe('objects of other libraries in our App', () => {
  it('render references, tokens and patches', () => {
    const app = new App({ rules: { 'schema/unknown-kind': { off: 'its definition is not at hand' } } });
    const map = new ServiceMap(app, 'shop');
    const api = new StatelessApp(map, 'api', { image, ports: { http: { port: 8080, service: 80 } } });
    const settings = new Config(map, 'settings', { data: { LEVEL: 'info' } });
    const chart = new Chart(app, 'foreign', { namespace: 'elsewhere' });
    const object = new ApiObject(chart, 'thing', {
      apiVersion: 'example.com/v1',
      kind: 'Thing',
      metadata: { name: 'thing' },
      spec: {
        host: api.host,
        port: api.port,
        url: text`http://${api.ports.http.address}/$(x)`,
        from: settings.key('LEVEL'),
        lazy: Lazy.any({ produce: () => 'late' }) as unknown,
      },
    });
    object.addJsonPatch(JsonPatch.add('/spec/patched', true));
    expect(told(app.findings())).toBe('');
    const [, file] = app
      .synthesize()
      .files.filter(({ path }) => path.startsWith('elsewhere/'))
      .toSorted((a, b) => (a.path > b.path ? -1 : 1));
    expect(app.synthesize().files.map(({ path }) => path)).toContain('elsewhere/thing.example.com-thing.yaml');
    expect(file).toBeDefined();
    expect(objectsBelow(chart)).toEqual([
      {
        apiVersion: 'example.com/v1',
        kind: 'Thing',
        metadata: { name: 'thing', namespace: 'elsewhere' },
        spec: {
          host: 'api.shop.svc.cluster.local',
          port: 80,
          url: 'http://api.shop.svc.cluster.local:80/$(x)',
          from: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } },
          lazy: 'late',
          patched: true,
        },
      },
    ]);
  });

  it('say what is wrong with themselves, and are seen when they are there twice', () => {
    const app = new App();
    const map = new ServiceMap(app, 'shop');
    map.node.addValidation({ validate: () => ['the map is odd'] });
    app.node.addValidation({ validate: () => ['the app is odd'] });
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } };
    new ApiObject(map, 'a', role);
    new ApiObject(new ServiceMap(app, 'other'), 'b', role);
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "construct/validation: the app is odd
        const app = «new App»();
      construct/validation: the map is odd
        const map = «new ServiceMap»(app, 'shop');
      meta/duplicate-object: two objects are ClusterRole "reader": the other is made by shop (ServiceMap)
        new ApiObject(«new ServiceMap»(app, 'other'), 'b', role);
        help: give one of them another name: applying both would overwrite one with the other"
    `);
    expect(app.synthesize().files).toEqual([]);
  });

  it('that come after findings were asked for are still seen', () => {
    const app = new App();
    const chart = new Chart(app, 'foreign');
    const thing = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
    new ApiObject(chart, 'a', thing);
    expect(app.synthesize().findings).toEqual([]);
    new ApiObject(chart, 'b', thing);
    app.synthesize();
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "meta/duplicate-object: two objects are ConfigMap "a": the other is made by foreign/a
        const app = «new App»();
        help: give one of them another name: applying both would overwrite one with the other"
    `);
  });
});
