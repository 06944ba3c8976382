import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { Rules } from '../../src/core/rules.js';

const image = 'ghcr.io/acme/api:1.0.0';
const ports = { http: 8080 };
const resources = { cpu: '100m', memory: '64Mi' };
const ROLLOUT = 'its pods get traffic as soon as their process runs';
const SERVICE = 'Service "api" leads to pods that do not say when they are ready';

/** What is said of one rule. */
const said = (app: App, ruleId: string): string[] =>
  app
    .synthesize()
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ severity, message, clusters = [] }) => [severity, message, ...clusters].join(' | '));

const several = (make: (map: ServiceMap) => unknown): App => {
  const app = new App({ name: 'demo' });
  make(new ServiceMap(app, 'shop'));
  return app;
};

describe('a matter of which options are warned, and which a rule finds', () => {
  it('is said once, in the words of options', () => {
    const app = several((map) => new StatelessApp(map, 'api', { image, ports, resources, replicas: 2 }));
    expect(said(app, 'reliability/readiness')).toEqual([expect.stringContaining(ROLLOUT)]);
  });

  it('is not said where the rule is off', () => {
    const app = several((map) => {
      const api = new StatelessApp(map, 'api', { image, ports, resources, replicas: 2 });
      Rules.of(api).off('reliability/readiness', 'nothing calls it');
    });
    expect(app.synthesize()).toMatchObject({
      findings: [],
      switchedOff: [{ ruleId: 'reliability/readiness', off: 'nothing calls it' }],
    });
  });

  it('nor where an annotation says so', () => {
    const annotations = { 'rules.servicemap.io/reliability.readiness': 'nothing calls it' };
    const app = several((map) => new StatelessApp(map, 'api', { image, ports, resources, replicas: 2, annotations }));
    expect(app.synthesize().findings).toEqual([]);
  });

  it('weighs what the rule weighs', () => {
    const app = several((map) => {
      const api = new StatelessApp(map, 'api', { image, ports, resources, replicas: 2 });
      Rules.of(api).severity('reliability/readiness', 'error');
    });
    expect(said(app, 'reliability/readiness')).toEqual([expect.stringMatching(`^error \\| ${ROLLOUT}`)]);
  });

  it('is the rule’s alone where options have nothing to warn of', () => {
    const app = several((map) => new StatelessApp(map, 'api', { image, ports, resources }));
    expect(said(app, 'reliability/readiness')).toEqual([`warning | ${SERVICE}`]);
  });

  it('differs from cluster to cluster', () => {
    const app = new App({
      name: 'demo',
      environments: {
        dev: { values: { replicas: 1 }, clusters: { local: {} } },
        prod: { values: { replicas: 2 }, clusters: { seoul: {}, busan: {}, daegu: {} } },
      },
    });
    app.forEachCluster((cluster, { replicas }) => {
      const api = new StatelessApp(new ServiceMap(cluster, 'shop'), 'api', { image, ports, resources, replicas });
      if (cluster.name === 'busan') Rules.of(api).off('reliability/readiness', 'nothing calls it');
    });
    expect(said(app, 'reliability/readiness')).toEqual([
      expect.stringMatching(/^warning \| its pods.* \| prod\/seoul \| prod\/daegu$/),
      `warning | ${SERVICE} | dev/local`,
    ]);
  });

  it('of an empty health check is that it is meant', () => {
    for (const replicas of [1, 2]) {
      const app = several((map) => new StatelessApp(map, 'api', { image, ports, resources, replicas, health: {} }));
      expect(app.synthesize()).toMatchObject({ findings: [], switchedOff: [{ off: 'health: {} says so' }] });
    }
  });
});

it('a budget that lets no pod go is told once', () => {
  const health = '/healthz';
  const budget = { minAvailable: 2 };
  const app = several((map) => new StatelessApp(map, 'api', { image, ports, resources, replicas: 2, health, budget }));
  expect(app.synthesize().findings.map(({ message }) => message)).toEqual([
    'no pod may ever be away, so that no node that runs one can be drained or upgraded',
  ]);
});

it('two doors with one host are told once', () => {
  const app = several((map) => {
    const api = new StatelessApp(map, 'api', { image, ports, resources, health: '/healthz' });
    for (const id of ['front', 'back']) {
      new ExposedService(map, id, { target: api, http: { hosts: ['a.example.com'], class: 'nginx' } });
    }
  });
  expect(said(app, 'reference/same-route')).toEqual([
    'warning | a.example.com/ is answered by shop/front (ExposedService) already',
  ]);
});
