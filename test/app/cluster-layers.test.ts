import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.js';
import { contextOf } from '../../src/app/cluster-layers.js';
import type { Cluster } from '../../src/app/cluster.js';
import type { ClusterOptions } from '../../src/app/cluster-options.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../src/constructs/service-map-options.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { objectOf, objectsBelow, told } from '../program.js';

type LaidOver = 'labels' | 'defaults';

/** Two things that each option can say, and what is known of a cluster where nobody says it. */
const SAID: { readonly [Option in Exclude<keyof ClusterOptions, LaidOver>]-?: readonly [unknown[], unknown] } = {
  kubernetes: [['1.33', '1.36'], '1.34'],
  featureGates: [[['HPAScaleToZero'], []], undefined],
  edge: [[true, false], false],
  singleNode: [[true, false], false],
  storageClass: [['fast', 'slow', false], undefined],
  sharedStorageClass: [['ceph-fs', 'nfs', false], undefined],
  ingress: [[{ class: 'nginx' }, { issuer: 'letsencrypt' }, false], undefined],
  gateway: [[{ name: 'public', namespace: 'gateway' }, { name: 'own', namespace: 'own' }, false], undefined],
  loadBalancer: [[{ from: ['10.1.0.0/16'] }, {}, false], undefined],
  cloud: [['aws', 'none'], undefined],
  ipFamilies: [[['IPv6'], ['IPv4', 'IPv6'], false], undefined],
  ingressNodes: [[{ labels: { edge: 'yes' } }, { labels: { door: '' } }, false], undefined],
  dns: [[{ servers: [{ namespace: 'kube-system' }] }, { servers: [{ cidr: '10.0.0.0/8' }] }, false], undefined],
  apiServer: [[{ cidrs: ['10.0.0.10/32'] }, { cidrs: ['10.0.0.11/32'], ports: [6443] }, false], undefined],
  metrics: [[{ from: [{ namespace: 'monitoring' }] }, { from: [{ namespace: 'other' }] }, false], undefined],
  nodes: [[{ cidrs: ['10.1.0.0/16'] }, { cidrs: ['10.2.0.0/16'] }, false], undefined],
  pods: [[{ cidrs: ['10.244.0.0/16'] }, { cidrs: ['10.245.0.0/16'] }, false], undefined],
  domain: [['one.local', 'two.local'], 'cluster.local'],
  network: [['strict', 'open'], 'references'],
  pullSecrets: [[['mirror'], []], []],
};

const options = Object.keys(SAID) as (keyof typeof SAID)[];

/** What one layer says: some options, some of them as undefined, which says nothing. */
const layer = fc.record(
  Object.fromEntries(options.map((option) => [option, fc.constantFrom(...SAID[option][0], undefined)])),
  { requiredKeys: [] },
) as fc.Arbitrary<ClusterOptions>;

function clusterOf(app: ClusterOptions, environment: ClusterOptions, cluster: ClusterOptions): Cluster {
  const made = new App({
    name: 'x',
    cluster: app,
    environments: { prod: { ...environment, clusters: { one: cluster } } },
  });
  const seen: Cluster[] = [];
  made.forEachCluster((one) => void seen.push(one));
  expect(told(made.findings())).toBe('');
  return seen[0] as Cluster;
}

describe('what a cluster is and has', () => {
  it('is what the nearest layer says, option by option', () => {
    fc.assert(
      fc.property(layer, layer, layer, (...layers) => {
        const { has } = clusterOf(...layers);
        const nearest = (option: keyof typeof SAID) =>
          layers.map((one) => one[option]).findLast((value) => value !== undefined);
        for (const option of options) {
          const [, unsaid] = SAID[option];
          const value = nearest(option);
          const implied = option === 'cloud' && nearest('edge') === true ? 'none' : unsaid;
          expect([option, has[option]]).toEqual([option, value === undefined || value === false ? implied : value]);
        }
        const lacks = (['ingress', 'loadBalancer'] as const).filter((option) => nearest(option) === false);
        expect(has.lacks).toEqual(lacks);
      }),
      { numRuns: 60 },
    );
  });

  it('is a version and a domain that most have, where nobody says anything', () => {
    expect(contextOf(undefined, [])).toMatchObject({ kubernetes: '1.34', domain: 'cluster.local', labels: {} });
    expect(contextOf(undefined, []).label).toBeUndefined();
  });

  it('of an app without environments is what the app says', () => {
    const app = new App({
      name: 'x',
      cluster: { pullSecrets: ['mirror'], labels: { a: 'cluster' } },
      labels: { a: 'app' },
    });
    new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image: 'a:1' });
    const deployment = objectOf(objectsBelow(app), 'Deployment');
    expect(deployment).toHaveProperty('spec.template.spec.imagePullSecrets', [{ name: 'mirror' }]);
    expect(deployment.metadata.labels).toHaveProperty('a', 'cluster');
  });
});

/** What a workload gets from five layers, the widest first; each may say each of these or not. */
const said = fc.record(
  {
    cpu: fc.constantFrom('10m', '20m', '30m', undefined),
    memory: fc.constantFrom('16Mi', '32Mi', undefined),
    user: fc.constantFrom(1, 2, 3, undefined),
    label: fc.constantFrom('x', 'y', 'z'),
  },
  { requiredKeys: [] },
);

describe('what workloads get', () => {
  it('is what the nearest of app, environment, cluster, map and workload says', () => {
    fc.assert(
      fc.property(fc.tuple(said, said, said, said, said), (layers) => {
        const [app, environment, cluster, map, workload] = layers.map(({ cpu, memory, user, label }) => ({
          own: { resources: { cpu, memory }, security: { user } },
          labels: label === undefined ? undefined : { which: label },
        }));
        const over = (one: typeof app) => ({ defaults: one?.own, labels: one?.labels });
        const made = new App({
          name: 'x',
          ...over(app),
          environments: { prod: { ...over(environment), clusters: { one: over(cluster) } } },
        });
        made.forEachCluster((one) => {
          const shop = new ServiceMap(one, 'shop', over(map));
          new StatelessApp(shop, 'api', { image: 'a:1', ...workload?.own, labels: workload?.labels });
        });
        expect(told(made.findings())).toBe('');
        const deployment = objectOf(objectsBelow(made), 'Deployment') as unknown as Deployment;
        const { securityContext, containers } = deployment.spec.template.spec;
        const nearest = <Key extends 'cpu' | 'memory' | 'user' | 'label'>(key: Key) =>
          layers.map((one) => one[key]).findLast((value) => value !== undefined);
        expect({
          cpu: containers[0].resources?.requests.cpu,
          memory: containers[0].resources?.requests.memory,
          user: securityContext.runAsUser,
          label: deployment.metadata.labels['which'],
        }).toEqual({ cpu: nearest('cpu'), memory: nearest('memory'), user: nearest('user'), label: nearest('label') });
      }),
      { numRuns: 60 },
    );
  });

  it('network and pull secrets are the map’s before the cluster’s', () => {
    const app = new App({ name: 'x', cluster: { network: 'strict', pullSecrets: ['mirror'] } });
    const ports = { http: 8080 };
    const ownWords: ServiceMapOptions = { network: 'references', pullSecrets: ['own'] };
    for (const [name, own] of Object.entries({
      theirs: {},
      own: ownWords,
    }))
      new StatelessApp(new ServiceMap(app, name, own), 'api', { image: 'a:1', ports });
    expect(told(app.findings())).toBe('');
    const of = (namespace: string) => objectsBelow(app).filter(({ metadata }) => metadata.namespace === namespace);
    const outgoing = (namespace: string) => objectOf(of(namespace), 'NetworkPolicy', 'default-deny');
    const pulls = (namespace: string) => objectOf(of(namespace), 'Deployment');
    expect(outgoing('theirs')).toHaveProperty('spec.policyTypes', ['Ingress', 'Egress']);
    expect(outgoing('own')).toHaveProperty('spec.policyTypes', ['Ingress']);
    expect(pulls('theirs')).toHaveProperty('spec.template.spec.imagePullSecrets', [{ name: 'mirror' }]);
    expect(pulls('own')).toHaveProperty('spec.template.spec.imagePullSecrets', [{ name: 'own' }]);
  });
});

interface Deployment {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly securityContext: { readonly runAsUser?: number };
        readonly containers: readonly [
          { readonly resources?: { readonly requests: Readonly<Record<string, string>> } },
        ];
      };
    };
  };
}

describe('values', () => {
  it('are the environment’s, with those of the cluster laid over them', () => {
    const app = new App({
      name: 'x',
      environments: {
        dev: { values: { domain: 'dev.example.com', store: undefined }, clusters: { local: {} } },
        edge: {
          values: { domain: 'edge.example.com' },
          clusters: {
            gangnam: { values: { store: 'Gangnam' } },
            mapo: { values: { store: 'Mapo', domain: 'mapo.example.com' } },
          },
        },
      },
    });
    const seen: string[] = [];
    app.forEachCluster((cluster, { domain, store }) => {
      seen.push(`${cluster.environment}/${cluster.name} ${domain} ${store?.toUpperCase()}`);
    });
    expect(seen).toEqual([
      'dev/local dev.example.com undefined',
      'edge/gangnam edge.example.com GANGNAM',
      'edge/mapo mapo.example.com MAPO',
    ]);
  });
});
