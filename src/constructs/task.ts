import type { Construct } from 'constructs';
import { z } from 'zod';
import { reportAll } from '../core/mistakes.js';
import { strict } from '../core/options/strict.js';
import { int32 } from '../rendering/amounts.js';
import { renderJob, runningPod, type RunOptions, runShape } from '../rendering/job.js';
import { jobMistakes } from './checks/job-checks.js';
import type { JudgedPod } from './judged-pod.js';
import { patchesOf } from './patches.js';
import { Workload } from './workload.js';
import { type WorkloadOptions, workloadShape } from './workload-options.js';

const KINDS = ['Job', 'ServiceAccount', 'Role', 'RoleBinding', 'NetworkPolicy'] as const;

// A Job's template can't be changed in place: Argo CD and Flux are told to make it anew where a change is refused.
// Not Argo CD's Replace=true: that runs the Job again at every sync, docs/decisions/0008-tasks-run-again.md.
const REPLACE = {
  'argocd.argoproj.io/sync-options': 'Force=true,ServerSideApply=false',
  'kustomize.toolkit.fluxcd.io/force': 'enabled',
};

/** Options of a {@link Task}. */
export interface TaskOptions<P extends string = string, Self = unknown>
  extends WorkloadOptions<P, Self, (typeof KINDS)[number]>, RunOptions {
  /**
   * Seconds after its end when the Job is deleted: `ttlSecondsAfterFinished`. A GitOps controller makes a Job that
   * vanished anew, and so runs it again.
   * @default never deleted
   */
  ttlSecondsAfterFinished?: number;
  /** Start no pods, and end those that run, until it is false: `suspend`. @default false */
  suspend?: boolean;
  /**
   * Find its pods by the workload's own labels instead of a number that is new for each Job, so that a Job that takes
   * the place of another takes its running pods over too: `manualSelector` and `selector`. It can't be changed later.
   * @default false
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector
   */
  manualSelector?: boolean;
}

/** @internal Judges {@link TaskOptions}. */
export const taskSchema = strict({
  ...workloadShape,
  ...runShape,
  patches: patchesOf(KINDS).optional(),
  ttlSecondsAfterFinished: int32.optional(),
  suspend: z.boolean().optional(),
  manualSelector: z.boolean().optional(),
});

/**
 * Work that runs to its end, once for each version of its manifest: a migration, an import. Becomes a Job with the
 * markers by which Argo CD and Flux replace it when it changed.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Task<P extends string = never> extends Workload<P> {
  constructor(scope: Construct, id: string, options: TaskOptions<P, Task<P>>) {
    super(
      scope,
      id,
      { kind: 'Task', hide: Task, schema: taskSchema, service: false, ends: true, object: ['batch/v1', 'Job'] },
      options,
    );
    const judged = this.judged as JudgedPod & TaskOptions;
    reportAll(this, jobMistakes(judged, this.name, this.map.cluster));
    const render = () => ({
      spec: {
        ...renderJob(judged, this.podTemplate(runningPod(judged))),
        ttlSecondsAfterFinished: judged.ttlSecondsAfterFinished,
        suspend: judged.suspend,
        ...(judged.manualSelector && { manualSelector: true, selector: { matchLabels: this.selector } }),
      },
    });
    this.add('batch/v1', 'Job', render, {
      annotations: { ...REPLACE, ...judged.annotations },
      filledIn: ['replaceMarkers'],
    });
  }
}
