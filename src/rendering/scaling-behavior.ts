import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import { compareQuantities, isQuantity } from '../kubernetes/quantity.js';
import { positiveInt32 } from './amounts.js';
import { quantity } from './resources.js';

/** So many pods at most within some time. */
export interface PodsPolicy {
  /** The most pods that are added or taken away within `periodSeconds`: `type: Pods`. */
  pods: number;
  /** Seconds that the change counts for, 1 to 1800: `periodSeconds`. */
  periodSeconds: number;
}

/** Such a share of the pods at most within some time. */
export interface PercentPolicy {
  /** The most pods, in percent of those there are, that are added or taken away within `periodSeconds`: `type: Percent`. */
  percent: number;
  /** Seconds that the change counts for, 1 to 1800: `periodSeconds`. */
  periodSeconds: number;
}

/** How fast the number of pods changes in one direction. */
export interface ScalingRules {
  /**
   * Seconds that the autoscaler looks back at what it wanted, and takes what is most cautious, 0 to 3600:
   * `stabilizationWindowSeconds`.
   * @default 0 up, 300 down, as in Kubernetes
   */
  stabilizationWindowSeconds?: number;
  /**
   * Bounds on the change: `policies`.
   * @default up: 4 pods or 100 percent within 15 seconds; down: 100 percent within 15 seconds, as in Kubernetes
   */
  policies?: (PodsPolicy | PercentPolicy)[];
  /** The policy that counts: the one with the largest change, the smallest, or no change at all: `selectPolicy`. @default 'Max' */
  selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * How far a metric may be from its target before anything changes, as a share: `'0.05'` is 5 percent: `tolerance`.
   * Needs Kubernetes 1.35.
   * @default '0.1' in most clusters: that of the control plane
   */
  tolerance?: string;
}

/** How fast the number of pods follows the load. @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior */
export interface ScalingBehavior {
  /** Towards more pods: `scaleUp`. @default at once, at most doubling every 15 seconds, or 4 pods if that is more */
  scaleUp?: ScalingRules;
  /** Towards fewer pods: `scaleDown`. @default after five minutes */
  scaleDown?: ScalingRules;
}

const periodSeconds = z.int().min(1).max(1800);

const rules = strict({
  stabilizationWindowSeconds: z.int().min(0).max(3600).optional(),
  policies: z
    .array(z.union([strict({ pods: positiveInt32, periodSeconds }), strict({ percent: positiveInt32, periodSeconds })]))
    .min(1)
    .optional(),
  selectPolicy: z.enum(['Max', 'Min', 'Disabled']).optional(),
  tolerance: quantity
    .refine(
      (value) => !isQuantity(value) || compareQuantities(value, 0) >= 0,
      "must not be negative\nwrite it like '0.05'",
    )
    .optional(),
});

/** @internal Judges {@link ScalingBehavior}. */
export const scalingBehaviorSchema = strict({ scaleUp: rules.optional(), scaleDown: rules.optional() });

/** The `behavior` of an autoscaler. */
export function renderBehavior({ scaleUp, scaleDown }: ScalingBehavior) {
  return { scaleUp: scaleUp && renderRules(scaleUp), scaleDown: scaleDown && renderRules(scaleDown) };
}

function renderRules({ policies, ...rest }: ScalingRules) {
  return {
    ...rest,
    policies: policies?.map((policy) =>
      'pods' in policy
        ? { type: 'Pods', value: policy.pods, periodSeconds: policy.periodSeconds }
        : { type: 'Percent', value: policy.percent, periodSeconds: policy.periodSeconds },
    ),
  };
}
