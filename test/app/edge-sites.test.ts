import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import type { ClusterOptions } from '../../src/app/cluster-options.js';
import { ExposedService } from '../../src/constructs/exposed-service.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { objectsBelow, told } from '../program.js';

const image = 'ghcr.io/acme/till:1.0.0';
const storage = { size: '1Gi', mountPath: '/data' };

/** What two workloads of three pods become in a cluster. */
function made(cluster: ClusterOptions) {
  const app = new App({ name: 'x', cluster });
  const map = new ServiceMap(app, 'shop');
  new StatelessApp(map, 'api', { image, replicas: 3 });
  new StatefulDB(map, 'db', { image, storage, replicas: 3 });
  expect(told(app.findings())).toBe('');
  const objects = objectsBelow(app);
  const templates = objects.flatMap(({ spec }) => (spec as { template?: Template } | undefined)?.template ?? []);
  return {
    budgets: objects.filter(({ kind }) => kind === 'PodDisruptionBudget').length,
    spread: templates.map((template) => template.spec.topologySpreadConstraints?.map(({ topologyKey }) => topologyKey)),
  };
}

interface Template {
  readonly spec: { readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[] };
}

const NODE = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

describe('pods are spread over', () => {
  it.each<[cluster: ClusterOptions, spread: string[] | undefined, budgets: number]>([
    [{}, [NODE, ZONE], 2],
    [{ edge: true }, [NODE], 2],
    [{ singleNode: true }, undefined, 0],
    [{ edge: true, singleNode: true }, undefined, 0],
    [{ edge: false, singleNode: false }, [NODE, ZONE], 2],
  ])('%j: %j, with %j budgets', (cluster, spread, budgets) => {
    expect(made(cluster)).toEqual({ spread: [spread, spread], budgets });
  });
});

it('an edge site is in no cloud unless it says so', () => {
  const internal = (cluster: ClusterOptions): string => {
    const app = new App({ name: 'x', cluster });
    const map = new ServiceMap(app, 'shop');
    const target = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
    new ExposedService(map, 'door', { target, loadBalancer: { internal: true } });
    return told(app.findings());
  };
  expect(internal({ edge: true })).toContain('exposure/cloud');
  expect(internal({ edge: true, cloud: 'aws' })).toBe('');
});

it('an image that is missing is told as elsewhere', () => {
  const app = new App({ name: 'x', cluster: { edge: true } });
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', { imagee: image } as unknown as { image: string });
  expect(told(app.findings())).toContain('there is no option "imagee"');
});

it('an image that never moves is no warning there, and elsewhere none is', () => {
  const findings = (cluster: ClusterOptions, image: string): string => {
    const app = new App({ name: 'x', cluster });
    new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image });
    return told(app.findings());
  };
  expect(findings({ edge: true }, 'a:1')).toBe('');
  expect(findings({ edge: true }, `a@sha256:${'0'.repeat(64)}`)).toBe('');
  expect(findings({ edge: true }, `a:latest@sha256:${'0'.repeat(64)}`)).toBe('');
  expect(findings({ edge: true }, 'registry.example.com:5000/a')).toContain('edge/image-pull');
  expect(findings({}, 'a:latest')).toBe('');
});

it('a cluster says what it is and has, for an if', () => {
  const app = new App({
    name: 'x',
    cluster: { kubernetes: '1.33' },
    environments: {
      prod: { gateway: { name: 'public', namespace: 'gateway' }, clusters: { seoul: {} } },
      edge: { edge: true, ingress: false, clusters: { gangnam: { kubernetes: '1.32' } } },
    },
  });
  const seen: unknown[] = [];
  app.forEachCluster(
    ({ environment, name, kubernetes, edge, has }) =>
      void seen.push([environment, name, kubernetes, edge, has.gateway?.name, has.lacks]),
  );
  expect(seen).toEqual([
    ['prod', 'seoul', '1.33', false, 'public', []],
    ['edge', 'gangnam', '1.32', true, undefined, ['ingress']],
  ]);
});
