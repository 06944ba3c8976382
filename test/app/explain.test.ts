import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ApiObject } from 'cdk8s';
import type { App } from '../../src/app/app.js';
import { type Explanation, explain } from '../../src/app/explain.js';
import { hostDuring, type Host } from '../../src/app/host.js';
import { DEFAULTS } from '../../src/core/explaining/defaults.js';
import { OBJECT_REASONS } from '../../src/core/explaining/object-reasons.js';
import { GitOps } from '../../src/gitops/gitops.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { objectsBelow, program } from '../program.js';

/** The kinds of which each construct makes one: what its user wrote. Everything else has to be explained. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  ServiceMap: ['Namespace'],
  StatelessApp: ['Deployment'],
  StatefulDB: ['StatefulSet'],
  NodeAgent: ['DaemonSet'],
  Task: ['Job'],
  CronTask: ['CronJob'],
  Config: ['ConfigMap'],
  ExposedService: ['Ingress', 'HTTPRoute', 'Service'],
};

const kindOf = ({ subject }: Explanation): string => /\((\w+)\)$/.exec(subject)?.[1] ?? '';

/** The App of this repository, as its program makes it. */
async function ofThisRepository(): Promise<App> {
  const made: App[] = [];
  const host: Host = { constructed: (app) => made.push(app as App), handOver: () => undefined };
  await hostDuring(host, () => import('../../src/main.js'));
  return made[0] as App;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('kustomization.yaml'));

describe('the App of this repository', async () => {
  const app = await ofThisRepository();
  const explained = app.explain();

  it('explains each object in dist, which its user wrote or a reason made', () => {
    expect(explained.map(({ path }) => path).toSorted()).toEqual(files('dist').toSorted());
    const unexplained = explained.filter(({ because }) => because === undefined);
    expect(unexplained.filter((one) => !OWN[kindOf(one)]?.includes(one.object.kind))).toEqual([]);
    const owns = unexplained.map((one) => `${one.cluster} ${one.subject}`);
    expect(new Set(owns).size).toBe(owns.length);
    expect(explained.length - unexplained.length).toBeGreaterThan(100);
  });

  it('knows a line for each path that a policy of references opens', () => {
    const policies = explained.filter(
      ({ because, object: { kind, name } }) =>
        kind === 'NetworkPolicy' && name !== 'default-deny' && because !== undefined,
    );
    expect(policies.length).toBeGreaterThan(10);
    for (const { path: file, opens } of policies) {
      const yaml = readFileSync(`dist/${file}`, 'utf8');
      expect(opens.length).toBeGreaterThan(0);
      for (const { source } of opens) expect(source?.file).toMatch(/^src\/charts\//);
      // Each port that is opened is one that somebody asked for.
      const ports = [...yaml.matchAll(/^ +port: (\d+)$/gm)].map(([, port]) => port);
      expect(new Set(ports)).toEqual(new Set(opens.map(({ path }) => /(\d+)$/.exec(path)?.[1])));
    }
  });

  it('renders the same whether somebody listens or not, and what is said is said again', () => {
    const before = JSON.stringify(objectsBelow(app));
    expect(app.explain()).toEqual(explained);
    expect(JSON.stringify(objectsBelow(app))).toBe(before);
  });
});

/** The keys of all that is neither a list nor an object. */
function leaves(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, Array.isArray(value) ? path : [...path, key]));
}

describe('of a workload', () => {
  const image = 'a:1';

  it('each field is what the user says, names it, or is explained', () => {
    const { app, object } = program((map) => new StatelessApp(map, 'api', { image }));
    const explained = explain(app).find((one) => one.object.kind === 'Deployment');
    const fields = (explained?.filledIn ?? []).map(({ field }) => field);
    const named = /^(apiVersion|kind)$|^metadata\.(name|namespace)$|\.(labels|matchLabels)\.|^metadata\.labels\./;
    const said = /\.containers\.(name|image)$/;
    const rest = leaves(object('Deployment')).filter((path) => !named.test(path) && !said.test(path));
    // What goes along with maxSurge and maxUnavailable.
    const along = ['spec.strategy.type'];
    const unexplained = rest.filter((path) => ![...fields, ...along].some((field) => path.includes(field)));
    expect(unexplained).toEqual([]);
    expect(rest.length).toBeGreaterThan(5);
  });

  it('each half of a rollout is explained where the other one is said', () => {
    const explained = (rollout: { surge?: number; unavailable?: number }) =>
      explain(program((map) => new StatelessApp(map, 'api', { image, rollout })).app)
        .flatMap(({ filledIn }) => filledIn)
        .flatMap(({ field, value }) => (field.startsWith('strategy.') ? [[field, value]] : []));
    expect(explained({ unavailable: 1 })).toEqual([['strategy.rollingUpdate.maxSurge', '25%']]);
    expect(explained({ surge: 1 })).toEqual([['strategy.rollingUpdate.maxUnavailable', 0]]);
  });

  it('nothing is said of what the user says', () => {
    const { app } = program((map) => {
      new StatelessApp(map, 'api', {
        image,
        replicas: 1,
        rollout: { surge: 1, unavailable: 0 },
        automountServiceAccountToken: false,
        security: {
          runAsNonRoot: true,
          seccompProfile: 'RuntimeDefault',
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          readOnlyRootFilesystem: true,
        },
      });
    });
    const deployment = explain(app).find((one) => one.object.kind === 'Deployment');
    expect(deployment?.filledIn.map(({ field }) => field)).toEqual([DEFAULTS.labels.field]);
  });

  it('what its cluster is told lacks is said: sidecars that became ordinary containers', () => {
    const sidecars = { proxy: { image } };
    const ordinary = (kubernetes: '1.28' | '1.34') =>
      explain(program((map) => new StatelessApp(map, 'api', { image, sidecars }), { cluster: { kubernetes } }).app)
        .flatMap(({ filledIn }) => filledIn)
        .find(({ why }) => why === DEFAULTS.ordinarySidecars.why)?.value;
    expect([ordinary('1.28'), ordinary('1.34')]).toEqual([['proxy'], undefined]);
  });
});

it('the wave that Argo CD needs is told, where there is one', () => {
  const { app } = program((map, its) => {
    new GitOps(its, 'x', { repository: 'https://git.example.com/shop.git', argoCd: {} });
    new ApiObject(map, 'login', { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' });
    new StatelessApp(map, 'api', { image: 'a:1' });
  });
  const waved = explain(app).filter(({ filledIn }) => filledIn.some(({ why }) => why === DEFAULTS.wave.why));
  expect(waved.map(({ object: { kind, name } }) => `${kind} ${name}`)).toEqual(['Deployment api']);
});

it('each reason in the tables is given somewhere', () => {
  const sources = ['rendering', 'constructs', 'app'].flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/${folder}/${file}`, 'utf8')),
  );
  const all = sources.join('\n');
  const given = (id: string) => all.includes(`'${id}'`) || all.includes(`DEFAULTS.${id}`);
  expect([...Object.keys(DEFAULTS), ...Object.keys(OBJECT_REASONS)].filter((id) => !given(id))).toEqual([]);
});
