import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, expectOk, type ObjectReference } from '../client/client.js';
import { find, podsOf } from './live.js';
import type { Check } from './problems.js';

interface JobStatus {
  readonly succeeded?: number;
  readonly completedIndexes?: string;
}

/** Whether so many pods of a Job succeeded; with `indexed`, one for each number, which it is told. */
export const jobProblems =
  (job: ObjectReference, { completions, indexed = false }: { completions: number; indexed?: boolean }): Check =>
  async (client) => {
    const live = await find(client, job);
    const { succeeded = 0, completedIndexes = '' } = (live?.['status'] ?? {}) as JobStatus;
    const wanted = completions === 1 ? '0' : `0-${completions - 1}`;
    const what = [
      ...(succeeded === completions ? [] : [`${succeeded} of ${completions} pods succeeded`]),
      ...(indexed && completedIndexes !== wanted
        ? [`indexes ${completedIndexes || 'none'} are done, not ${wanted}`]
        : []),
      ...(indexed ? await untold(client, job, completions) : []),
    ];
    return what.map((text) => ({ about: job, what: text }));
  };

async function untold(client: Client, job: ObjectReference, completions: number): Promise<string[]> {
  const pods = await podsOf(client, job);
  const told = pods.map(({ metadata, spec }) => {
    const source = spec.containers[0]?.env?.find(({ name }) => name === 'JOB_COMPLETION_INDEX')?.valueFrom;
    const [, map, key = ''] =
      /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(source?.fieldRef?.fieldPath ?? '') ?? [];
    return map === undefined ? undefined : metadata[map as 'labels' | 'annotations']?.[key];
  });
  return Array.from({ length: completions }, (_, index) => String(index))
    .filter((index) => !told.includes(index))
    .map((index) => `no pod is told that it is number ${index}`);
}

/** The Job that `kubectl create job --from=cronjob/<name>` makes. */
export function jobFrom(cronJob: Manifest, name: string): Manifest {
  const { jobTemplate } = cronJob['spec'] as { jobTemplate: { metadata?: object; spec: object } };
  const { apiVersion, kind, metadata } = cronJob;
  const owner = { apiVersion, kind, name: metadata.name, uid: metadata['uid'], controller: true };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      ...jobTemplate.metadata,
      name,
      namespace: metadata.namespace,
      annotations: { 'cronjob.kubernetes.io/instantiate': 'manual' },
      ownerReferences: [owner],
    },
    spec: jobTemplate.spec,
  };
}

/**
 * Makes a CronJob's controller believe that it last ran then, so that it makes up for the last run since. Nobody need
 * wait for the next minute.
 */
export async function lastRan(client: Client, cronJob: ObjectReference, time: Date): Promise<void> {
  const path = await client.pathOf(cronJob, '/status');
  const type = 'application/merge-patch+json';
  const lastScheduleTime = time.toISOString().replace(/\.\d+/, '');
  expectOk(await client.send({ method: 'PATCH', path, type, body: { status: { lastScheduleTime } } }));
}
