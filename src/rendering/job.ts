import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { named } from '../core/options/strict.js';
import { isDomainPath } from '../kubernetes/names.js';
import { int32 } from './amounts.js';
import {
  type PodFailureRule,
  podFailurePolicySchema,
  renderPodFailurePolicy,
  successPolicySchema,
  type SuccessRule,
} from './job-policies.js';

/** How pods run to their end. @see https://kubernetes.io/docs/concepts/workloads/controllers/job/ */
export interface RunOptions {
  /**
   * Pods that must succeed: `completions`. Left out with a `parallelism`, the pods share a work queue: once one of
   * them succeeds, no new one starts, and all is done when the rest have ended.
   * @default 1, where `parallelism` is left out too
   */
  completions?: number;
  /** Pods that run at a time: `parallelism`; 0 pauses. @default 1 */
  parallelism?: number;
  /**
   * Give each pod a number of its own in `JOB_COMPLETION_INDEX`, 0 to `completions` - 1: `completionMode: Indexed`.
   * Needs `completions`.
   * @default false
   */
  indexed?: boolean;
  /** How often a failed pod is replaced before the whole fails: `backoffLimit`. @default 6, as in Kubernetes; no limit with `backoffLimitPerIndex` */
  backoffLimit?: number;
  /**
   * How often a failed pod is replaced before its index is given up, while the others go on: `backoffLimitPerIndex`.
   * Needs `indexed`, and Kubernetes 1.29.
   * @default all indexes share `backoffLimit`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
   */
  backoffLimitPerIndex?: number;
  /**
   * How many indexes may be given up before the whole fails at once: `maxFailedIndexes`, at most `completions`. Needs
   * `backoffLimitPerIndex`.
   * @default no limit: all indexes are tried, and the whole fails at the end if one was given up
   */
  maxFailedIndexes?: number;
  /** Seconds after which all pods are ended and the whole fails: `activeDeadlineSeconds`. @default no deadline */
  activeDeadlineSeconds?: number;
  /** Seconds after which one pod is ended and counts as failed: `activeDeadlineSeconds` of the pods. @default no deadline */
  podActiveDeadlineSeconds?: number;
  /**
   * Whether a failed container is started again in its pod, or a new pod is made: `restartPolicy`.
   * @default 'Never': each try keeps its log
   */
  restartPolicy?: 'Never' | 'OnFailure';
  /**
   * What failed pods do by their exit codes or conditions: `podFailurePolicy.rules`, 20 at most. Needs
   * `restartPolicy: 'Never'`.
   * @default every failure counts toward `backoffLimit`
   */
  podFailurePolicy?: PodFailureRule[];
  /**
   * What makes the whole a success early; pods that still run are ended: `successPolicy.rules`, 20 at most. Needs
   * `indexed`, and Kubernetes 1.31.
   * @default all indexes must succeed
   */
  successPolicy?: SuccessRule[];
  /**
   * When a new pod takes the place of one that ends: `'TerminatingOrFailed'` at once when it is asked to end, `'Failed'`
   * only when it has ended, for work that must not overlap: `podReplacementPolicy`. With `podFailurePolicy` only
   * `'Failed'` is possible. Needs Kubernetes 1.29.
   * @default 'TerminatingOrFailed'; 'Failed' with `podFailurePolicy`, as in Kubernetes
   */
  podReplacementPolicy?: 'TerminatingOrFailed' | 'Failed';
  /**
   * The controller that runs it instead of the one of Kubernetes: `managedBy`, e.g. `'kueue.x-k8s.io/multikueue'`, at
   * most 63 characters. It can't be changed later. Needs Kubernetes 1.32.
   * @default the Job controller of Kubernetes
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller
   */
  managedBy?: string;
}

const manager = named((value) =>
  value.length <= 63 && isDomainPath(value)
    ? undefined
    : "must be a domain, '/' and a path, 63 characters at most\nwrite it like 'kueue.x-k8s.io/multikueue'",
);

/** @internal The shape that judges {@link RunOptions}. */
export const runShape = {
  completions: int32.optional(),
  parallelism: int32.optional(),
  indexed: z.boolean().optional(),
  backoffLimit: int32.optional(),
  backoffLimitPerIndex: int32.optional(),
  maxFailedIndexes: int32.optional(),
  activeDeadlineSeconds: z.int().min(1).optional(),
  podActiveDeadlineSeconds: z.int().min(1).max(2_147_483_647).optional(),
  restartPolicy: z.enum(['Never', 'OnFailure']).optional(),
  podFailurePolicy: podFailurePolicySchema.optional(),
  successPolicy: successPolicySchema.optional(),
  podReplacementPolicy: z.enum(['TerminatingOrFailed', 'Failed']).optional(),
  managedBy: manager.optional(),
};

/** What a pod that runs to its end is besides a workload's usual one. */
export const runningPod = ({
  restartPolicy = byDefault('restartPolicy', 'Never'),
  podActiveDeadlineSeconds,
}: RunOptions) => ({
  restartPolicy,
  activeDeadlineSeconds: podActiveDeadlineSeconds,
});

/** The spec of a Job. It has no selector: the Job controller makes one that fits only its own pods. */
export function renderJob(options: RunOptions, template: object) {
  const { podFailurePolicy, successPolicy } = options;
  return {
    completions: options.completions,
    parallelism: options.parallelism,
    completionMode: options.indexed ? 'Indexed' : undefined,
    backoffLimit: options.backoffLimit,
    backoffLimitPerIndex: options.backoffLimitPerIndex,
    maxFailedIndexes: options.maxFailedIndexes,
    activeDeadlineSeconds: options.activeDeadlineSeconds,
    podFailurePolicy: podFailurePolicy && renderPodFailurePolicy(podFailurePolicy),
    successPolicy: successPolicy && { rules: successPolicy },
    podReplacementPolicy: options.podReplacementPolicy,
    managedBy: options.managedBy,
    template,
  };
}
