import { App as PlainApp } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { App, type AppOptions } from '../../src/app/app.js';
import { type HostedApp, hostDuring } from '../../src/app/host.js';
import { ExternalService } from '../../src/constructs/external-service.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { Task, type TaskOptions } from '../../src/constructs/task.js';
import { findingsOf } from '../../src/core/mistakes.js';
import { GitOps } from '../../src/gitops/gitops.js';
import type { GitOpsOptions } from '../../src/gitops/gitops-options.js';
import { told } from '../program.js';
import { delivered, ENVIRONMENTS, HTTPS, KEY, outcome, SSH, written } from './deliver.js';

/** What is said of options, however wrong. */
const saidOf = (options: object, id?: string): string => delivered(options as GitOpsOptions, id).findings;

describe('options', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    ['no controller', { repository: HTTPS }],
    ['both controllers', { repository: HTTPS, argoCd: {}, flux: {} }],
    ['a controller that is undefined', { repository: HTTPS, argoCd: undefined }],
    ['no repository', { argoCd: {} }],
    ['a misspelt option', { repository: HTTPS, argoCd: { projekt: 'shop' } }],
    ['a repository that is none', { repository: 'acme/shop', argoCd: {} }],
    ['a repository that is none for Flux', { repository: 'git@github.com:acme/shop.git', flux: {} }],
    ['a login in the address', { repository: 'https://bot:hunter2@github.com/acme/shop.git', argoCd: {} }],
    ['an artifact for Argo CD', { repository: 'oci://ghcr.io/acme/shop', argoCd: {} }],
    ['a branch of an artifact', { repository: 'oci://ghcr.io/acme/shop', branch: 'main', flux: {} }],
    ['a branch and a tag', { repository: HTTPS, branch: 'main', tag: 'v1', argoCd: {} }],
    [
      'a branch of a source that exists',
      { repository: { name: 'flux-system' }, branch: 'main', flux: { secret: 'a' } },
    ],
    ['a repository over ssh without a key', { repository: SSH, flux: {} }],
    ['a folder outside', { repository: HTTPS, folder: '../dist', argoCd: {} }],
    ['a time that is none', { repository: SSH, flux: { ...KEY, interval: '10 minutes', timeout: '0s' } }],
    [
      'a sync option that is always there',
      { repository: HTTPS, argoCd: { syncOptions: ['ApplyOutOfSyncOnly=false'] } },
    ],
    [
      'a misspelt sync option',
      { repository: HTTPS, argoCd: { syncOptions: ['ServerSideAply=true', 'prunelast=true'] } },
    ],
    ['no cluster', { repository: HTTPS, clusters: [], argoCd: {} }],
    ['an unknown cluster', { repository: HTTPS, clusters: ['prod/soul', 'test'], argoCd: {} }],
    ['an unknown cluster of Argo CD', { repository: HTTPS, argoCd: { cluster: 'management/main' } }],
    ['a cluster without a name in Argo CD', { repository: HTTPS, argoCd: { cluster: 'prod/seoul' } }],
    [
      'an unknown destination',
      {
        repository: HTTPS,
        clusters: ['prod'],
        argoCd: { cluster: 'prod/seoul', destinations: { 'prod/bussan': { name: 'busan' } } },
      },
    ],
    [
      'destinations of an Argo CD for itself',
      { repository: HTTPS, argoCd: { destinations: { 'prod/busan': { name: 'busan' } } } },
    ],
    ['a place that is no cluster', { repository: HTTPS, argoCd: { cluster: { name: 'management' } } }],
  ])('%s', (_, options) => {
    expect(saidOf(options)).toMatchSnapshot();
  });

  it('a name that names of objects can not begin with', () => {
    expect(saidOf({ repository: HTTPS, argoCd: {} }, 'My_Shop')).toMatchInlineSnapshot(`
      "meta/name: "My_Shop" has a capital letter and "_"; use lower-case letters, digits, and "-" between them
        written((app) => new GitOps(app, «id», options));"
    `);
  });

  it('that are no object at all', () => {
    for (const options of [undefined, null, 'x', 7, []]) expect(saidOf(options as object)).toContain('options/');
  });
});

describe('an App without environments', () => {
  const alone = (options: GitOpsOptions): string => {
    const app = new App({ name: 'test' });
    new ServiceMap(app, 'shop');
    new GitOps(app, 'shop', options);
    return outcome(app).findings;
  };

  it.each<[string, GitOpsOptions]>([
    ['has no clusters to name', { repository: HTTPS, clusters: ['prod/seoul'], argoCd: {} }],
    ['has no name in an Argo CD elsewhere', { repository: HTTPS, argoCd: { cluster: { name: 'management/main' } } }],
    ['needs a folder of its own', { repository: HTTPS, folder: '.', argoCd: {} }],
  ])('%s', (_, options) => {
    expect(alone(options)).toMatchSnapshot();
  });

  it('may have its manifests in no folder where each is named', () => {
    expect(alone({ repository: SSH, folder: '.', flux: KEY })).toBe('');
  });
});

it('stands in the App, not in a cluster, nor in an App of cdk8s', () => {
  const { findings } = written((app) => {
    app.forEachCluster((cluster) => void new GitOps(cluster, 'shop', { repository: HTTPS, argoCd: {} }));
  });
  expect(findings).toMatchInlineSnapshot(`
    "gitops/scope: a GitOps is for all clusters of an App, and so stands in the App itself
      app.forEachCluster((cluster) => void «new GitOps»(cluster, 'shop', { repository: HTTPS, argoCd: {} }));
      help: make it beside forEachCluster: new GitOps(app, 'shop', { … })"
  `);
  const plain = new PlainApp();
  new GitOps(plain, 'shop', { repository: HTTPS, argoCd: {} });
  expect(told(findingsOf(plain))).toContain('gitops/scope');
});

it('two that deliver one cluster are told, and none where each has its own', () => {
  const two = (dev: string[], all?: string[]) =>
    written((app) => {
      new GitOps(app, 'all', { repository: HTTPS, clusters: all, argoCd: {} });
      new GitOps(app, 'dev', { repository: SSH, clusters: dev, flux: KEY });
    }).findings;
  expect(two(['dev']).replace(/:\d+:\d+,/, ':LINE:COLUMN,')).toMatchInlineSnapshot(`
    "gitops/shared-cluster: "all", made at test/gitops/gitops.test.ts:LINE:COLUMN, delivers dev/local already, and each of the two would undo what the other does
      «new GitOps»(app, 'dev', { repository: SSH, clusters: dev, flux: KEY });
      help: drop one of them, or let clusters of each name its own"
  `);
  expect(two(['dev'], ['prod'])).toBe('');
});

it('of many clusters that two deliver, some are named', () => {
  const clusters = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, {}]));
  const app = new App({ name: 'x', environments: { edge: { clusters } } });
  for (const name of ['one', 'two']) new GitOps(app, name, { repository: HTTPS, argoCd: {} });
  expect(told(app.findings())).toMatch(/"one", made at \S+, delivers edge\/a, edge\/b and 3 more already/);
});

it('what Argo CD leaves out is told at the line that makes it', () => {
  const withAddresses = (options: GitOpsOptions) =>
    written((app) => {
      new GitOps(app, 'shop', options);
      app.forEachCluster((cluster) => {
        const map = new ServiceMap(cluster, 'legacy');
        new ExternalService(map, 'mainframe', { addresses: ['10.9.8.7'], ports: { tn3270: 23 } });
      });
    }).findings;
  expect(withAddresses({ repository: HTTPS, argoCd: {} })).toMatchInlineSnapshot(`
    "gitops/excluded-kind: Argo CD leaves out every EndpointSlice, so that mainframe-ipv4 would never be applied
      «new ExternalService»(map, 'mainframe', { addresses: ['10.9.8.7'], ports: { tn3270: 23 } });
      help: take EndpointSlice out of resource.exclusions in its ConfigMap argocd-cm, and say in the GitOps what is left there: argoCd: { excludedKinds: [] }"
  `);
  expect(withAddresses({ repository: HTTPS, argoCd: { excludedKinds: ['Lease.coordination.k8s.io'] } })).toBe('');
  expect(withAddresses({ repository: SSH, flux: KEY })).toBe('');
  expect(withAddresses({ repository: HTTPS, argoCd: { excludedKinds: ['Namespace'] } })).toContain(
    'leaves out every Namespace',
  );
});

it('a Job that vanishes would run for ever', () => {
  const withTask = (gitOps: GitOpsOptions, options: Partial<TaskOptions> = {}): string => {
    const app = new App({ name: 'test' });
    new GitOps(app, 'shop', gitOps);
    const map = new ServiceMap(app, 'shop', { defaults: { resources: { cpu: '1m', memory: '8Mi' } } });
    new Task(map, 'migrate', { image: 'acme/shop:1.0.0', ttlSecondsAfterFinished: 60, ...options });
    return outcome(app).findings;
  };
  const argoCd = { repository: HTTPS, argoCd: {} };
  const flux = { repository: HTTPS, flux: {} };
  expect(withTask(argoCd)).toMatchInlineSnapshot(`
    "warning gitops/runs-again: the Job is gone 60 seconds after its end, and Argo CD makes what is gone anew: it runs again and again
      new Task(map, 'migrate', { image: 'acme/shop:1.0.0', «ttlSecondsAfterFinished»: 60, ...options });
      help: drop it: a Job that has ended takes nothing but its place in a list; what is to run often is a CronTask"
  `);
  expect(withTask(flux)).toContain('Flux makes what is gone anew');
  const annotations = { 'argocd.argoproj.io/hook': 'PreSync' };
  expect(withTask(argoCd, { annotations })).toBe('');
  expect(withTask(argoCd, { ttlSecondsAfterFinished: undefined })).toBe('');
  expect(withTask(argoCd, { image: 'no image' })).not.toContain('gitops/');
});

it('a name that Flux could not write into labels is told', () => {
  const app = new App({ name: 'test', environments: ENVIRONMENTS });
  new GitOps(app, 'a-rather-long-name', { repository: SSH, flux: KEY });
  app.forEachCluster((cluster) => void new ServiceMap(cluster, `m${'a'.repeat(62)}`));
  expect(outcome(app).findings).toMatchInlineSnapshot(`
    "meta/name: the Kustomization "a-rather-long-name.maaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has 82 characters, and Flux writes its name into labels, which hold 63
      new GitOps(app, «'a-rather-long-name'», { repository: SSH, flux: KEY });
      help: give this GitOps a shorter name"
  `);
});

it('a name that Argo CD could not give an Application is told, though no object of ours has it', () => {
  const long = (letter: string, length = 63) => letter.repeat(length);
  const errors = (id: string) => {
    const app = new App({ name: 'test', environments: { [long('e')]: { clusters: { [long('c')]: {} } } } });
    new GitOps(app, id, { repository: HTTPS, argoCd: {} });
    app.forEachCluster((cluster) => void new ServiceMap(cluster, long('m')));
    return outcome(app).findings;
  };
  expect(errors(long('g', 62))).toMatch(
    /the Application "g{62}\.e{63}\.c{63}\.m{63}" has 254 characters, and a name has 253/,
  );
  expect(errors(long('g', 61))).toBe('');
});

it('maps that are made after it are delivered too, and the order of making changes no byte', () => {
  const inOrder = (names: readonly string[], first: boolean) => {
    const app = new App({ name: 'test', environments: ENVIRONMENTS });
    const make = () => new GitOps(app, 'shop', { repository: SSH, flux: KEY });
    if (first) make();
    app.forEachCluster((cluster) => {
      for (const name of names) new ServiceMap(cluster, name);
    });
    if (!first) make();
    return outcome(app).files;
  };
  const files = inOrder(['a', 'b'], true);
  expect([...files.keys()].filter((path) => path.includes('io-shop.b.yaml'))).toHaveLength(3);
  expect(inOrder(['b', 'a'], false)).toEqual(files);
});

it('has no folders to deliver in the layout map, which is told and keeps nobody from it', async () => {
  const inLayout = async (layout: 'map' | 'stream') => {
    const apps: HostedApp[] = [];
    const hand = (app: HostedApp) => void apps.push(app);
    return hostDuring({ form: { layout, format: 'yaml' }, constructed: () => undefined, handOver: hand }, async () => {
      const app = new App({ name: 'test', environments: ENVIRONMENTS });
      new GitOps(app, 'shop', { repository: HTTPS, argoCd: {} });
      app.forEachCluster((cluster) => void new ServiceMap(cluster, 'shop'));
      app.synth();
      return apps.flatMap((one) => one.synthesize().findings);
    });
  };
  expect(told(await inLayout('map'))).toMatchInlineSnapshot(`
    "warning gitops/layout: in the layout "map" there are no folders, and so nothing that this could deliver
      «new GitOps»(app, 'shop', { repository: HTTPS, argoCd: {} });
      help: leave --layout out where the files go into the repository"
  `);
  expect(told(await inLayout('stream'))).toBe('');
});

it('can be traced from its file to the line that makes it', () => {
  const app = new App({ name: 'test', environments: ENVIRONMENTS });
  new GitOps(app, 'shop', { repository: HTTPS, argoCd: {} });
  app.forEachCluster((cluster) => void new ServiceMap(cluster, 'shop'));
  const manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'shop.prod.seoul', namespace: 'argocd' },
  };
  const traced = app.trace({ manifest, path: '/spec', folder: 'dist/prod/seoul/argocd' });
  expect(traced).toMatchObject({ subject: 'shop (GitOps)', source: { text: expect.stringContaining('new GitOps(') } });
});

it('says nothing of clusters where the environments are misspelt, nor of objects in clusters that others deliver', () => {
  const app = new App({ name: 'test', enviroments: ENVIRONMENTS } as AppOptions);
  new GitOps(app, 'shop', { repository: HTTPS, clusters: ['prod'], argoCd: {} });
  expect(app.findings().map(({ ruleId }) => ruleId)).toEqual(['options/unknown']);

  const { findings } = written((one) => {
    new GitOps(one, 'shop', { repository: HTTPS, clusters: ['prod'], argoCd: {} });
    one.forEachCluster((cluster) => {
      if (cluster.environment === 'prod') return;
      const map = new ServiceMap(cluster, 'legacy');
      new ExternalService(map, 'mainframe', { addresses: ['10.9.8.7'], ports: { tn3270: 23 } });
    });
  });
  expect(findings).toBe('');
});
