import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label, labelKey } from '../kubernetes/names.js';
import { int32 } from './amounts.js';

/** Exit codes of a container. A list alone means any of them. */
export interface ExitCodes {
  /** Whether the code must be one of `values` or none of them. Code 0 counts as neither. */
  operator: 'In' | 'NotIn';
  /** The codes, 1 to 255 of them, each once; 0 only with `'NotIn'`. */
  values: number[];
  /** The container that they are of: a side container, or the main one by its name. @default any container of the pod */
  containerName?: string;
}

/** A condition of a pod, e.g. `DisruptionTarget`, which a pod has that was evicted or preempted. */
export interface PodConditionPattern {
  /** Its type, e.g. `'DisruptionTarget'`. */
  type: string;
  /** The status that the condition must have. @default 'True' */
  status?: 'True' | 'False' | 'Unknown';
}

/** What a failed pod does to the Job. */
export interface FailureAction {
  /**
   * `'FailJob'` ends all; `'Ignore'` makes a new pod without counting; `'Count'` counts toward `backoffLimit`;
   * `'FailIndex'` gives up this index (needs `backoffLimitPerIndex`).
   */
  action: 'FailJob' | 'Ignore' | 'Count' | 'FailIndex';
}

/** What a pod does whose container ended with some exit code. */
export interface ExitCodeRule extends FailureAction {
  /** Applies when a container ended with such a code: a list, or `{ operator, values, containerName }`. */
  onExitCodes: number[] | ExitCodes;
}

/** What a pod does that failed with some condition. */
export interface PodConditionRule extends FailureAction {
  /** Applies when the pod has one of these conditions; a text is a type whose status is `'True'`. */
  onPodConditions: (string | PodConditionPattern)[];
}

/**
 * What a failed pod does to the Job. The first rule that fits counts; where none does, the failure counts toward
 * `backoffLimit`.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy
 */
export type PodFailureRule = ExitCodeRule | PodConditionRule;

/**
 * What makes an indexed Job a success before all indexes are done; with both, so many of those indexes.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
 */
export interface SuccessRule {
  /** Indexes that must succeed, in rising order, e.g. `'0,2-4'`: `succeededIndexes`. @default any */
  succeededIndexes?: string;
  /** How many must succeed: `succeededCount`, at most `completions`. @default all of `succeededIndexes` */
  succeededCount?: number;
}

const codes = z
  .array(z.int().min(-2_147_483_648).max(2_147_483_647))
  .min(1)
  .max(255)
  .refine((values) => new Set(values).size === values.length, 'names a code twice\ndrop one of them');

const NO_SUCCESS = "holds 0, which is no failure\ndrop it, or use operator: 'NotIn'";
const failing = codes.refine((values) => !values.includes(0), NO_SUCCESS);
const containerName = named(dns1123Label).optional();

const onExitCodes = z.union([
  failing,
  strict({ operator: z.enum(['In', 'NotIn']), values: codes, containerName }).refine(
    ({ operator, values }) => operator === 'NotIn' || !values.includes(0),
    { error: NO_SUCCESS, path: ['values'] },
  ),
]);

const conditionType = named(labelKey);
const onPodConditions = z
  .array(
    z.union([conditionType, strict({ type: conditionType, status: z.enum(['True', 'False', 'Unknown']).optional() })]),
  )
  .min(1)
  .max(20);

const action = z.enum(['FailJob', 'Ignore', 'Count', 'FailIndex']);

/** @internal Judges a list of {@link PodFailureRule}. */
export const podFailurePolicySchema = z
  .array(z.union([strict({ action, onExitCodes }), strict({ action, onPodConditions })]))
  .max(20);

/** @internal Judges a list of {@link SuccessRule}. */
export const successPolicySchema = z
  .array(
    strict({
      succeededIndexes: z.string().max(65_536).optional(),
      succeededCount: int32.optional(),
    }).refine(
      ({ succeededIndexes, succeededCount }) => succeededIndexes !== undefined || succeededCount !== undefined,
      {
        error: 'says nothing\nadd succeededIndexes or succeededCount',
      },
    ),
  )
  .min(1)
  .max(20);

/** The `podFailurePolicy` of a Job. */
export function renderPodFailurePolicy(rules: readonly PodFailureRule[]) {
  return { rules: rules.map((rule) => ({ action: rule.action, ...renderCause(rule) })) };
}

function renderCause(rule: PodFailureRule) {
  if ('onPodConditions' in rule) {
    const patterns = rule.onPodConditions.map((pattern) => (typeof pattern === 'string' ? { type: pattern } : pattern));
    return { onPodConditions: patterns.map(({ type, status = 'True' }) => ({ type, status })) };
  }
  const { containerName, operator, values } = exitCodesOf(rule.onExitCodes);
  // The API server asks for rising codes.
  return { onExitCodes: { containerName, operator, values: values.toSorted((a, b) => a - b) } };
}

/** Exit codes in their full form. */
export function exitCodesOf(codes: number[] | ExitCodes): ExitCodes {
  return Array.isArray(codes) ? { operator: 'In', values: codes } : codes;
}
