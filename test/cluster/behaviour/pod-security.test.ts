import {
  CronTask,
  NodeAgent,
  type SecurityOptions,
  ServiceMap,
  StatefulDB,
  StatelessApp,
  Task,
  type App,
} from 'servicemap';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { expectOk } from '../client/client.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { type Level, LEVELS, levelProblems, refusalOf, refusedPods } from './pod-security.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';
import { jobFrom } from './tasks.js';

const POD = { image: 'acme/app:1', resources: { cpu: '10m', memory: '16Mi' } };

/** The most that pods of a map may do. */
const MOST: Readonly<Record<Level, SecurityOptions>> = {
  restricted: {
    user: 1000,
    group: 1000,
    fsGroup: 1000,
    capabilities: ['NET_BIND_SERVICE'],
    readOnlyRootFilesystem: false,
  },
  baseline: { user: 0, allowPrivilegeEscalation: true, capabilities: ['CHOWN', 'NET_BIND_SERVICE'] },
  privileged: { user: 0, privileged: true, seccompProfile: 'Unconfined' },
};

/** A map with a workload of each kind, whose pods do all that the level allows, with containers of each kind. */
function mapOf(app: App, name: string, level: Level): void {
  const map = new ServiceMap(app, name, { podSecurity: level });
  const options = {
    ...POD,
    security: MOST[level],
    writable: ['/tmp'],
    sidecars: { proxy: POD },
    init: { prepare: POD },
    ...(level === 'privileged' && { mounts: { '/host': { hostPath: { path: '/' }, readOnly: true } } }),
  };
  new StatelessApp(map, 'app', { ...options, ports: { http: 8080 } });
  new StatefulDB(map, 'db', { ...options, ports: { sql: 5432 }, storage: { size: '1Gi', mountPath: '/data' } });
  new NodeAgent(map, 'agent', { ...options, hostNetwork: level === 'privileged' });
  new Task(map, 'task', options);
  new CronTask(map, 'cron', { ...options, schedule: '0 3 * * *', suspend: true });
}

describe.concurrent('Pod Security', async () => {
  const client = await sharedCluster();

  test.each(LEVELS)('%s is enforced in a map of that level, and admits every pod of ours', async (level) => {
    const name = `security-${level}`;
    const manifests = manifestsOf((app) => mapOf(app, name, level));
    // Refuses warnings too.
    await deploy(client, manifests);
    const cronJob = manifests.find(({ kind }) => kind === 'CronJob') as Manifest;
    const live = expectOk(await client.get(cronJob));
    const job = jobFrom({ ...live, apiVersion: 'batch/v1', kind: 'CronJob' }, 'by-hand');
    const { warnings } = await client.create(job);
    expect(warnings).toEqual([]);
    await expectNone(client, levelProblems(name, level));
    await expectNone(client, rolloutProblems([...manifests, job]));
    await expectNone(client, refusedPods(name), 0);
  });

  test.each(['baseline', 'privileged'] as const)('%s is what the pods of such a map need', async (level) => {
    const stricter = LEVELS[LEVELS.indexOf(level) - 1] ?? 'restricted';
    const namespace = `security-below-${level}`;
    await deploy(
      client,
      manifestsOf((app) => new ServiceMap(app, namespace, { podSecurity: stricter })),
    );
    const manifests = manifestsOf((app) => mapOf(app, 'unused', level));
    const templates = manifests.flatMap(templateOf);
    expect(templates).toHaveLength(5);
    for (const { kind, spec } of templates) {
      expect(await refusalOf(client, namespace, spec), kind).toContain(`violates PodSecurity "${stricter}:latest"`);
    }
  });

  test('that refuses a pod names its workload', async () => {
    const manifests = manifestsOf((app) => {
      const path = '/spec/template/spec/containers/0/securityContext/capabilities';
      new StatelessApp(new ServiceMap(app, 'security-broken'), 'app', {
        ...POD,
        patches: { Deployment: [{ op: 'remove', path }] },
      });
    });
    await expect(deploy(client, manifests)).rejects.toThrow(
      /^apps\/Deployment security-broken\/app: warning: would violate PodSecurity "restricted:latest"/,
    );
    const seen = await expectProblem(client, refusedPods('security-broken'), /violates PodSecurity/);
    expect(seen).toMatch(
      /^apps\/ReplicaSet security-broken\/app-\S+: Error creating: a pod is forbidden: violates PodSecurity/,
    );
    await expectProblem(
      client,
      rolloutProblems(manifests),
      /^apps\/Deployment security-broken\/app: 0 of 1 pods [^]*ReplicaFailure=True FailedCreate .*unrestricted capabilities/,
    );
  });

  test('of another level than the map says is named with its namespace', async () => {
    const metadata = { name: 'security-loose', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } };
    expectOk(await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata }));
    const seen = await expectProblem(
      client,
      levelProblems('security-loose', 'restricted'),
      /^Namespace security-loose: /,
    );
    expect(seen).toContain('Namespace security-loose: it says baseline for enforce, not restricted');
    expect(seen).toContain('Namespace security-loose: it admits a pod that needs baseline');
  });
});

interface Templates {
  readonly template?: { readonly spec: PodSpec };
  readonly jobTemplate?: { readonly spec: { readonly template: { readonly spec: PodSpec } } };
  readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
}
interface PodSpec {
  readonly volumes?: readonly object[];
}

/** The spec of the pods that an object makes; a claim in it is an empty folder, which is none of Pod Security's business. */
function templateOf({ kind, spec }: Manifest): { kind: string; spec: PodSpec }[] {
  const { template, jobTemplate, volumeClaimTemplates = [] } = (spec ?? {}) as Templates;
  const found = (template ?? jobTemplate?.spec.template)?.spec;
  const claims = volumeClaimTemplates.map(({ metadata: { name } }) => ({ name, emptyDir: {} }));
  return found === undefined ? [] : [{ kind, spec: { ...found, volumes: [...(found.volumes ?? []), ...claims] } }];
}
