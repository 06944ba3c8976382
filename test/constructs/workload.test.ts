import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { Config } from '../../src/constructs/config.js';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { text } from '../../src/core/references/text.js';
import { program, told, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const containers = 'spec.template.spec.containers[0]';

describe('where a workload stands', () => {
  it('changes nothing of what it makes', () => {
    const make = (scope: Construct) => {
      const settings = new Config(scope, 'settings', { data: { LEVEL: 'info' } });
      const db = new StatefulDB(scope, 'db', {
        image,
        ports: { postgres: 5432 },
        storage: { size: '1Gi', mountPath: '/data' },
      });
      new StatelessApp(scope, 'api', {
        image,
        ports: { http: 80 },
        replicas: 2,
        envFrom: [settings],
        env: { DB: db.address },
      });
    };
    const flat = program(make).objects;
    const nested = program((map) => make(new Construct(new Construct(map, 'some'), 'folder'))).objects;
    expect(yaml(...nested)).toBe(yaml(...flat));
  });

  it('in no map is a finding, and throws nothing', () => {
    const app = new App();
    const settings = new Config(app, 'settings', { data: { LEVEL: 'info' } });
    new StatelessApp(app, 'api', { image, ports: { http: 80 }, envFrom: [settings] });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "map/none: this stands in no map, so it has no namespace
        const settings = new Config(«app», 'settings', { data: { LEVEL: 'info' } });
        help: make a map and give it as the scope, e.g. new ServiceMap(app, 'shop')"
    `);
  });

  it('outside the clusters of an app that has some is a finding', () => {
    const app = new App({ environments: { dev: { clusters: { local: {} } } } });
    new ServiceMap(app, 'shop');
    new StatelessApp(app, 'api', { image });
    expect(told(app.findings())).toMatchInlineSnapshot(`
      "app/outside-clusters: shop stands in the app itself, but the app has environments
        «new ServiceMap»(app, 'shop');
        help: make it in app.forEachCluster((cluster) => …), with cluster as its scope
      map/none: this stands in no map, so it has no namespace
        new StatelessApp(«app», 'api', { image });
        help: make a map and give it as the scope, e.g. new ServiceMap(app, 'shop')"
    `);
  });
});

describe('names', () => {
  it('hold no hash, whatever is made', () => {
    const { objects } = program((map) => {
      new StatelessApp(map, 'api', {
        image,
        ports: { http: 80 },
        replicas: { min: 2, max: 3 },
        resources: { cpu: '1' },
        serviceAccount: true,
        writable: ['/tmp'],
      });
    });
    const names = 'shop default-deny api api api api api';
    expect(objects.map(({ metadata }) => metadata.name).join(' ')).toBe(names);
    expect(JSON.stringify(objects)).not.toMatch(/[0-9a-f]{8}/);
  });

  it('are judged by the strictest of the objects that are called so, once', () => {
    const { findings } = program((map) => {
      new StatelessApp(map, '1st', { image });
      new StatelessApp(map, '2nd', { image, ports: { http: 80 } });
      new StatelessApp(map, 'dotted.name', { image });
      new StatefulDB(map, 'd'.repeat(53), { image, storage: { size: '1Gi', mountPath: '/data' } });
      new StatelessApp(map, 'fine', { image, name: 'not_fine' });
      new StatelessApp(map, 'number', { image, name: 5 as never });
    });
    expect(findings).toMatchInlineSnapshot(`
      "meta/name: "2nd" starts with a digit
        new StatelessApp(map, «'2nd'», { image, ports: { http: 80 } });
        help: use lower-case letters, digits, and "-" between them
      meta/name: "dotted.name" has "."
        new StatelessApp(map, «'dotted.name'», { image });
        help: use lower-case letters, digits, and "-" between them
      meta/name: "ddddddddddddddddddddddddddddddddddddddddddddddddddddd" has 53 characters, a StatefulSet works with at most 52: its pods carry the name and an 11-character revision in one label of at most 63
        new StatefulDB(map, «'d'.repeat(53)», { image, storage: { size: '1Gi', mountPath: '/data' } });
      meta/name: "not_fine" has "_"
        new StatelessApp(map, 'fine', { image, name: «'not_fine'» });
        help: use lower-case letters, digits, and "-" between them
      options/invalid: name: must be a text in quotes (got 5)
        new StatelessApp(map, 'number', { image, name: «5 as never» });"
    `);
  });

  it('are one a map, across kinds', () => {
    const { findings } = program((map, app) => {
      new StatelessApp(map, 'api', { image, ports: { http: 80 } });
      new NodeAgent(map, 'api', { image, ports: { http: 80 } });
      new StatelessApp(map, 'other', {
        image,
        name: 'api',
      });
      new Config(map, 'api', {});
      new StatelessApp(new ServiceMap(app, 'second'), 'api', { image });
    });
    expect(findings).toMatchInlineSnapshot(`
      "map/duplicate-workload: map shop has two workloads called "api": the other is shop/api (StatelessApp)
        new NodeAgent(map, «'api'», { image, ports: { http: 80 } });
        help: give one of them another name: Services and policies tell the pods of a map apart by the workload name alone
      map/duplicate-workload: map shop has two workloads called "api": the other is shop/api (StatelessApp)
        name: «'api'»,
        help: give one of them another name: Services and policies tell the pods of a map apart by the workload name alone"
    `);
  });
});

describe('addEnv', () => {
  it('lets two workloads know each other', () => {
    const { findings, object } = program((map) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      const worker = new StatelessApp(map, 'worker', { image, ports: { http: 8081 }, env: { API: api.address } });
      api.addEnv('WORKER', text`http://${worker.address}`).addEnv('RETRIES', 3);
    });
    expect(findings).toBe('');
    expect(object('Deployment', 'api')).toHaveProperty(`${containers}.env`, [
      { name: 'WORKER', value: 'http://worker:8081' },
      { name: 'RETRIES', value: '3' },
    ]);
    for (const [callee, caller, port] of [
      ['api', 'worker', 8080],
      ['worker', 'api', 8081],
    ] as const) {
      expect(object('NetworkPolicy', callee)).toHaveProperty('spec.ingress', [
        {
          from: [
            {
              podSelector: {
                matchLabels: { 'app.kubernetes.io/name': caller, 'app.kubernetes.io/instance': 'shop' },
              },
            },
          ],
          ports: [{ protocol: 'TCP', port }],
        },
      ]);
    }
  });

  it('is judged at its own line', () => {
    const { findings } = program((map) => {
      const api = new StatelessApp(map, 'api', { image, env: { A: 'x' } });
      const two = new StatelessApp(map, 'two', { image, ports: { a: 1, b: 2 } });
      api.addEnv('A', 'y');
      api.addEnv('not a name', 'x');
      api.addEnv('B', undefined as never);
      api.addEnv('C', two.host);
      api.addEnv('D', two.ports.a.host);
      api.addEnv('D', 'again');
    });
    expect(findings).toMatchInlineSnapshot(`
      "env/duplicate: api has the variable A already
        api.addEnv(«'A'», 'y');
        help: drop one of the two, or rename it
      options/invalid: "not a name" has white space
        api.addEnv(«'not a name'», 'x');
        help: use letters, digits, "-", "_" and "."; the first must not be a digit
      options/invalid: env.B: has no value
        api.addEnv('B', «undefined as never»);
        help: look at the name behind the last dot: it may be misspelt
      reference/port: shop/two has several ports (a, b), so "host" does not say which is used
        api.addEnv('C', «two.host»);
        help: write .ports.a.host or .ports.b.host
      env/duplicate: api has the variable D already
        api.addEnv(«'D'», 'again');
        help: drop one of the two, or rename it"
    `);
  });
});
