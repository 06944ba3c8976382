import { CronTask, type CronTaskOptions, ServiceMap, Task, type TaskOptions } from 'servicemap';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { expectOk, nameOf } from '../client/client.js';
import { until } from '../client/until.js';
import { CRASHING } from '../plane/stages.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { familyOf, find, podsOf } from './live.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';
import { jobFrom, jobProblems, lastRan } from './tasks.js';

const POD = { image: 'acme/task:1', resources: { cpu: '10m', memory: '16Mi' } };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.concurrent('what runs to its end', async () => {
  const client = await sharedCluster();

  const deployTask = async (map: string, options: Partial<TaskOptions>) => {
    const manifests = manifestsOf((app) => new Task(new ServiceMap(app, map), 'task', { ...POD, ...options }));
    await deploy(client, manifests);
    return { manifests, job: only(manifests, 'Job') };
  };
  const deployCronTask = async (map: string, options: Omit<CronTaskOptions, 'image'>) => {
    const manifests = manifestsOf((app) => new CronTask(new ServiceMap(app, map), 'task', { ...POD, ...options }));
    await deploy(client, manifests);
    return only(manifests, 'CronJob');
  };

  test('a Task completes', async () => {
    const { manifests, job } = await deployTask('task', {});
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, jobProblems(job, { completions: 1 }));
    expect(await podsOf(client, job), nameOf(job)).toHaveLength(1);
  });

  test('a Task of several completions has them all', async () => {
    const { manifests, job } = await deployTask('task-completions', { completions: 4, parallelism: 2 });
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, jobProblems(job, { completions: 4 }));
  });

  test('an indexed Task has all its indexes', async () => {
    const { manifests, job } = await deployTask('task-indexed', { completions: 5, parallelism: 3, indexed: true });
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, jobProblems(job, { completions: 5, indexed: true }));
  });

  test('a Task that is over its deadline is named, with the reason', async () => {
    const { manifests, job } = await deployTask('task-broken', {
      activeDeadlineSeconds: 1,
      podAnnotations: { [CRASHING]: '' },
    });
    await expectProblem(
      client,
      rolloutProblems(manifests),
      /^batch\/Job task-broken\/task: it failed: DeadlineExceeded: [^]*Warning event DeadlineExceeded/,
    );
    await expectProblem(client, jobProblems(job, { completions: 1 }), /^batch\/Job \S+: 0 of 1 pods succeeded/);
  });

  test('a Task that is not indexed is named where numbers are wanted', async () => {
    const { job } = await deployTask('task-unindexed', { completions: 2 });
    await expectProblem(
      client,
      jobProblems(job, { completions: 2, indexed: true }),
      /^batch\/Job task-unindexed\/task: indexes none are done, not 0-1\n[^]*no pod is told that it is number 1/,
    );
  });

  test.each([
    ['UTC', 0],
    ['Asia/Seoul', 9],
  ])('a CronTask makes one Job by its schedule in %s, though it missed several', async (timeZone, hours) => {
    // The same minute each day: half an hour ago, so that no other comes while this test runs.
    const due = new Date(Math.floor(Date.now() / MINUTE - 30) * MINUTE);
    const local = new Date(due.getTime() + hours * 60 * MINUTE);
    const schedule = `${local.getUTCMinutes()} ${local.getUTCHours()} * * *`;
    const cronJob = await deployCronTask(`cron-task-${hours}`, { schedule, timeZone });
    await lastRan(client, cronJob, new Date(due.getTime() - 3 * DAY));
    const [job] = await until('its Job', async () => {
      const jobs = await jobsOf(cronJob);
      return jobs.length > 0 && jobs;
    });
    if (job === undefined) throw new Error('there is no Job');
    expect(dueTimeOf(job), nameOf(job)).toEqual(due);
    await expectNone(client, rolloutProblems([job]));
    expect(await jobsOf(cronJob), nameOf(cronJob)).toHaveLength(1);
  });

  test('a suspended CronTask makes none, and one by hand completes', async () => {
    const cronJob = await deployCronTask('cron-task-hand', { schedule: '* * * * *', suspend: true });
    await lastRan(client, cronJob, new Date(Date.now() - 3 * MINUTE));
    const live = await find(client, cronJob);
    if (live === undefined) throw new Error('the CronJob is not there');
    const job = jobFrom({ ...live, apiVersion: 'batch/v1', kind: 'CronJob' }, 'by-hand');
    expectOk(await client.create(job, { strict: true }));
    await expectNone(client, rolloutProblems([job]));
    expect(
      (await jobsOf(cronJob)).map(({ metadata }) => metadata.name),
      nameOf(cronJob),
    ).toEqual(['by-hand']);
  });

  const jobsOf = async (cronJob: Manifest): Promise<Manifest[]> =>
    (await familyOf(client, cronJob)).filter(({ kind }) => kind === 'Job');
});

/** When a Job of a CronJob was due. */
const dueTimeOf = ({ metadata }: Manifest): Date =>
  new Date(metadata.annotations?.['batch.kubernetes.io/cronjob-scheduled-timestamp'] ?? NaN);

function only(manifests: readonly Manifest[], kind: string): Manifest {
  const [found] = manifests.filter((manifest) => manifest.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} is made`);
  return found;
}
