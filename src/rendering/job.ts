import { z } from 'zod';

/** How pods run to their end. @see https://kubernetes.io/docs/concepts/workloads/controllers/job/ */
export interface RunOptions {
  /** Pods that must succeed: `completions`. @default 1 */
  completions?: number;
  /** Pods that run at a time: `parallelism`. @default 1 */
  parallelism?: number;
  /** Give each pod a number of its own in `JOB_COMPLETION_INDEX`, 0 to `completions` - 1: `completionMode: Indexed`. @default false */
  indexed?: boolean;
  /** How often a failed pod is replaced before the whole fails: `backoffLimit`. @default 6, as in Kubernetes */
  backoffLimit?: number;
  /** Seconds after which all pods are ended and the whole fails: `activeDeadlineSeconds`. @default no deadline */
  activeDeadlineSeconds?: number;
  /** Whether a failed container is started again in its pod, or a new pod is made: `restartPolicy`. @default 'Never': each try keeps its log */
  restartPolicy?: 'Never' | 'OnFailure';
}

const count = z.int().min(0);

/** @internal The shape that judges {@link RunOptions}. */
export const runShape = {
  completions: count.optional(),
  parallelism: count.optional(),
  indexed: z.boolean().optional(),
  backoffLimit: count.optional(),
  activeDeadlineSeconds: z.int().min(1).optional(),
  restartPolicy: z.enum(['Never', 'OnFailure']).optional(),
};

/** The spec of a Job. It has no selector: the Job controller makes one that fits only its own pods. */
export function renderJob(options: RunOptions, template: object) {
  return {
    completions: options.completions,
    parallelism: options.parallelism,
    completionMode: options.indexed ? 'Indexed' : undefined,
    backoffLimit: options.backoffLimit,
    activeDeadlineSeconds: options.activeDeadlineSeconds,
    template,
  };
}
