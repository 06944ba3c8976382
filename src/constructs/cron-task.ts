import type { Construct } from 'constructs';
import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { reportAll } from '../core/mistakes.js';
import { named, strict } from '../core/options/strict.js';
import { cronProblem } from '../kubernetes/cron.js';
import { timeZoneProblem } from '../kubernetes/timezones.js';
import { int32 } from '../rendering/amounts.js';
import { renderJob, runningPod, type RunOptions, runShape } from '../rendering/job.js';
import { annotationsSchema } from '../rendering/labels.js';
import { jobMistakes } from './checks/job-checks.js';
import { scheduleMistakes } from './checks/schedule-checks.js';
import type { JudgedPod } from './judged-pod.js';
import { patchesOf } from './patches.js';
import { Workload } from './workload.js';
import { type WorkloadOptions, workloadShape } from './workload-options.js';

const KINDS = ['CronJob', 'ServiceAccount', 'Role', 'RoleBinding', 'NetworkPolicy'] as const;

/** Options of a {@link CronTask}. */
export interface CronTaskOptions<P extends string = string, Self = unknown>
  extends WorkloadOptions<P, Self, (typeof KINDS)[number]>, RunOptions {
  /** When it runs, as in a crontab, e.g. `'0 3 * * *'` for three o'clock every night: `schedule`. */
  schedule: string;
  /** The time zone of `schedule`, e.g. `'Asia/Seoul'`: `timeZone`. @default that of the control plane, mostly UTC */
  timeZone?: string;
  /**
   * What happens when the last run is still going: `concurrencyPolicy`.
   * @default 'Forbid': the new run is left out, since two at once surprise most programs
   */
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /** Seconds that a run may start late, after which it is left out: `startingDeadlineSeconds`. @default no limit */
  startingDeadlineSeconds?: number;
  /** Successful runs kept to look at: `successfulJobsHistoryLimit`. @default 3, as in Kubernetes */
  successfulJobsHistoryLimit?: number;
  /** Failed runs kept to look at: `failedJobsHistoryLimit`. @default 1, as in Kubernetes */
  failedJobsHistoryLimit?: number;
  /** Start no new runs: `suspend`. @default false */
  suspend?: boolean;
  /**
   * Make each run's Job suspended, for a queueing controller to start: `jobTemplate.spec.suspend`.
   * @default false
   */
  suspendRuns?: boolean;
  /**
   * Seconds after its end when a run's Job is deleted: `jobTemplate.spec.ttlSecondsAfterFinished`.
   * @default the history limits alone say which are kept
   */
  ttlSecondsAfterFinished?: number;
  /** Annotations of each run's Job: `jobTemplate.metadata.annotations`. @default none */
  jobAnnotations?: Record<string, string>;
}

/** @internal Judges {@link CronTaskOptions}. */
export const cronTaskSchema = strict({
  ...workloadShape,
  ...runShape,
  patches: patchesOf(KINDS).optional(),
  schedule: named(cronProblem),
  timeZone: named(timeZoneProblem).optional(),
  concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']).optional(),
  startingDeadlineSeconds: z.int().min(0).optional(),
  successfulJobsHistoryLimit: int32.optional(),
  failedJobsHistoryLimit: int32.optional(),
  suspend: z.boolean().optional(),
  suspendRuns: z.boolean().optional(),
  ttlSecondsAfterFinished: int32.optional(),
  jobAnnotations: annotationsSchema.optional(),
});

/**
 * Work that runs to its end at given times. Becomes a CronJob.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronTask<P extends string = never> extends Workload<P> {
  constructor(scope: Construct, id: string, options: CronTaskOptions<P, CronTask<P>>) {
    super(
      scope,
      id,
      {
        kind: 'CronTask',
        hide: CronTask,
        schema: cronTaskSchema,
        service: false,
        ends: true,
        object: ['batch/v1', 'CronJob'],
      },
      options,
    );
    const judged = this.judged as JudgedPod & CronTaskOptions;
    reportAll(this, [
      // Each run's Job has its minute since 1970 behind the name.
      ...jobMistakes(judged, this.name, this.map.cluster, '-00000000'),
      ...scheduleMistakes(judged),
    ]);
    this.add('batch/v1', 'CronJob', () => ({ spec: this.renderSpec(judged) }), { annotations: judged.annotations });
  }

  private renderSpec(options: CronTaskOptions) {
    return {
      schedule: options.schedule,
      timeZone: options.timeZone,
      concurrencyPolicy: options.concurrencyPolicy ?? byDefault('concurrencyPolicy', 'Forbid'),
      startingDeadlineSeconds: options.startingDeadlineSeconds,
      suspend: options.suspend,
      successfulJobsHistoryLimit: options.successfulJobsHistoryLimit,
      failedJobsHistoryLimit: options.failedJobsHistoryLimit,
      jobTemplate: {
        metadata: { labels: this.labels, annotations: options.jobAnnotations },
        spec: {
          ...renderJob(options, this.podTemplate(runningPod(options))),
          ttlSecondsAfterFinished: options.ttlSecondsAfterFinished,
          suspend: options.suspendRuns,
        },
      },
    };
  }
}
