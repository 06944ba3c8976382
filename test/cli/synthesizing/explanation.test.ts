import { describe, expect, it } from 'vitest';
import { App } from '../../../src/app/app.js';
import { explanation } from '../../../src/cli/synthesizing/explanation.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';

const image = 'a:1';

function shop(clusters: Readonly<Record<string, { singleNode?: boolean }>>): App {
  const app = new App({ name: 'shop', environments: { prod: { clusters } } });
  app.forEachCluster((cluster) => {
    const map = new ServiceMap(cluster, 'shop', { quota: { pods: 10 } });
    const db = new StatefulDB(map, 'db', { image, ports: { sql: 5432 }, storage: { size: '1Gi', mountPath: '/data' } });
    new StatelessApp(map, 'api', { image, replicas: 2, env: { DB: db.address } });
  });
  return app;
}

const text = (app: App): string => explanation(app.explain()).replaceAll(/explanation\.test\.ts:\d+:\d+/g, 'x.ts:…');

describe('the explanation', () => {
  it('tells by construct why objects are there and what opens which path, with the clusters where they differ', () => {
    const [constructs] = text(shop({ seoul: {}, busan: {}, small: { singleNode: true } })).split('\n\nmetadata.labels');
    expect(constructs).toMatchInlineSnapshot(`
      "shop (ServiceMap), test/cli/synthesizing/x.ts:…
        ResourceQuota quota: quota says so, test/cli/synthesizing/x.ts:…
        NetworkPolicy default-deny: closes all pods of the map but for what other policies open; otherwise network: 'open' for the map

      shop/db (StatefulDB), test/cli/synthesizing/x.ts:…
        Service db: callers reach its ports by this name; otherwise service: false
        Service db-headless: gives each pod a name of its own; otherwise governing: { name: … } for another name
        NetworkPolicy db: api → 5432, test/cli/synthesizing/x.ts:…

      shop/api (StatelessApp), test/cli/synthesizing/x.ts:…
        PodDisruptionBudget api: a drain of nodes leaves enough pods running; otherwise budget: false  [prod/seoul, prod/busan]"
    `);
  });

  it('tells each thing that is filled in once, and where', () => {
    const filled = text(shop({ seoul: {}, small: { singleNode: true } }));
    expect(filled).toContain(`
securityContext.readOnlyRootFilesystem: true
  nobody can change the programs of the image while they run; otherwise writable: […] for paths, or security: { readOnlyRootFilesystem: false }
  in StatefulSet shop/db, Deployment shop/api
`);
    expect(filled).toContain(`
topologySpreadConstraints
  one node or zone that fails takes no more pods than it must; a pod is never kept from running; otherwise spread: […]
  in Deployment shop/api  [prod/seoul]
`);
  });

  it('of many clusters is as short as of three', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`s${index}`, { singleNode: index > 2 }]),
    );
    const lines = (app: App) => text(app).split('\n').length;
    expect(lines(shop(many))).toBe(lines(shop({ one: {}, two: { singleNode: true } })));
    expect(text(shop(many))).toContain('budget: false  [prod/s0, prod/s1, prod/s2]');
  });

  it('of nothing is nothing', () => {
    expect(explanation([])).toBe('');
  });

  it('shows no control characters', () => {
    const object = { kind: 'Service', name: 'a\u001b[31m' };
    const one = { subject: 'x\n(Y)', object, path: 'a', because: { why: 'so' }, opens: [], filledIn: [] };
    expect(explanation([one])).toBe('x (Y)\n  Service a␛[31m: so\n');
  });
});
