import { ServiceMap, Task, type TaskOptions } from 'servicemap';
import { describe, expect, inject, test } from 'vitest';
import { objectOf } from '../../program.js';
import { type Client, messageOf } from '../client/client.js';
import { argoCd } from './argo-cd.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { flux } from './flux.js';
import { type Kubectl, kubectlFor } from './kubectl.js';
import { runOf } from './task-again.js';

/** A map with a Task of that image. */
function migration(namespace: string, tag: string, options: Partial<TaskOptions> = {}) {
  const manifests = manifestsOf((app) => {
    const resources = { cpu: '10m', memory: '16Mi' };
    const image = `acme/migrate:${tag}`;
    new Task(new ServiceMap(app, namespace), 'migrate', {
      image,
      args: ['up'],
      env: { STEP: 1 },
      resources,
      ...options,
    });
  });
  return { job: objectOf(manifests, 'Job'), others: manifests.filter(({ kind }) => kind !== 'Job') };
}

const UNMARKED = { 'argocd.argoproj.io/sync-options': '', 'kustomize.toolkit.fluxcd.io/force': '' };

// What Argo CD's own pages propose: it runs a Task again at every sync.
const REPLACED = { ...UNMARKED, 'argocd.argoproj.io/sync-options': 'Force=true,Replace=true' };

describe.concurrent('a Task', async () => {
  const client = await sharedCluster();
  const kubectl = await kubectlFor(inject('behaviourCluster'));

  test('with another image is refused by a plain apply, and stays as it is', async () => {
    const { job, others } = migration('task-plain', '1');
    await deploy(client, [...others, job]);
    const before = await runOf(client, job);
    const changed = migration('task-plain', '2').job;
    const answer = await client.apply(changed);
    expect([answer.status, messageOf(answer)]).toEqual([422, expect.stringMatching(/"migrate".*field is immutable/)]);
    await expect(kubectl(['apply'], changed)).rejects.toThrow(/Job "migrate" is invalid.*field is immutable/s);
    expect(await runOf(client, job)).toEqual(before);
  });

  describe.each<[string, (client: Client, kubectl: Kubectl) => ReturnType<typeof flux>]>([
    ['argo-cd', argoCd],
    ['argo-cd-server-side', (client, kubectl) => argoCd(client, kubectl, ['ServerSideApply=true'])],
    ['flux', flux],
  ])('under %s', (tool, applier) => {
    const apply = applier(client, kubectl);

    test('runs again when its image changed, and only then', async () => {
      const { job, others } = migration(`task-${tool}`, '1');
      await deploy(client, others);
      expect(await apply(job)).toBe('created');
      const first = await runOf(client, job);
      expect(first).toMatchObject({ pods: [expect.any(String)], images: ['acme/migrate:1'] });

      expect(await apply(job)).toBe('unchanged');
      expect(await runOf(client, job)).toEqual(first);

      const changed = migration(`task-${tool}`, '2').job;
      expect(await apply(changed)).toBe('replaced');
      const second = await runOf(client, changed);
      expect(second).toMatchObject({ pods: [expect.any(String)], images: ['acme/migrate:2'] });
      expect(second.job).not.toBe(first.job);

      expect(await apply(changed)).toBe('unchanged');
      expect(await runOf(client, changed)).toEqual(second);
    });

    test('can not be changed without our markers', async () => {
      const namespace = `task-${tool}-unmarked`;
      const { job, others } = migration(namespace, '1', { annotations: UNMARKED });
      await deploy(client, others);
      await apply(job);
      const changed = migration(namespace, '2', { annotations: UNMARKED }).job;
      await expect(apply(changed)).rejects.toThrow(/"migrate" is invalid.*field is immutable/s);
    });
  });

  test('would run again at every sync with Replace=true', async () => {
    const apply = argoCd(client, kubectl);
    const { job, others } = migration('task-replaced', '1', { annotations: REPLACED });
    await deploy(client, others);
    await apply(job);
    expect(await apply(job)).toBe('replaced');
  });
});
