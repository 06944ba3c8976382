import type { Construct } from 'constructs';
import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { type Mistake, reportAll } from '../core/mistakes.js';
import { strict } from '../core/options/strict.js';
import { type ReplicaRange, renderAutoscaler, type Replicas, replicasSchema } from '../rendering/autoscaler.js';
import { type Amount, amountSchema, int32, positiveInt32 } from '../rendering/amounts.js';
import { type BudgetOptions, budgetSchema, renderBudget, renderSpread } from '../rendering/availability.js';
import { budgetMistakes } from './checks/budget-checks.js';
import { readinessMistakes } from './checks/readiness-checks.js';
import { deadlineMistakes, rolloutMistakes } from './checks/rollout-checks.js';
import { scalingMistakes } from './checks/scaling-checks.js';
import { singleWriters } from './checks/single-writer-checks.js';
import { defaultsOf } from './defaults.js';
import { patchesOf } from './patches.js';
import { Workload } from './workload.js';
import { type ServedOptions, servedShape, type WorkloadOptions, workloadShape } from './workload-options.js';

const KINDS = [
  'Deployment',
  'Service',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'NetworkPolicy',
  'HorizontalPodAutoscaler',
  'PodDisruptionBudget',
] as const;

/** How a new version replaces the old one pod by pod. */
export interface RollingOptions {
  /** Pods that may run beyond the number wanted: `maxSurge`. @default '25%', as in Kubernetes */
  surge?: Amount;
  /** Pods that may be missing from the number wanted: `maxUnavailable`. @default 0, so that a rollout takes no capacity away */
  unavailable?: Amount;
}

/** Options of a {@link StatelessApp}. */
export interface StatelessAppOptions<P extends string = string, Self = unknown>
  extends WorkloadOptions<P, Self, (typeof KINDS)[number]>, ServedOptions {
  /** How many pods run: a number, or a range that follows the load. @default 1 */
  replicas?: Replicas;
  /**
   * How a new version comes in: pod by pod, or `'recreate'`: all old pods end before the first new one starts, for what
   * can't run twice.
   * @default pod by pod, never fewer than wanted; `'recreate'` where it mounts a volume for one pod at a time
   */
  rollout?: 'recreate' | RollingOptions;
  /**
   * How many pods drains and upgrades of nodes may take away at a time; `false` for no budget.
   * @default one at a time, where there are two or more and the cluster has more than one node
   */
  budget?: false | BudgetOptions;
  /** Seconds that a new pod must be ready for before it counts as available: `minReadySeconds`. @default 0, as in Kubernetes */
  minReadySeconds?: number;
  /**
   * Seconds without progress after which a rollout counts as failed, more than `minReadySeconds`; nothing is undone by
   * it: `progressDeadlineSeconds`.
   * @default 600, as in Kubernetes
   */
  progressDeadlineSeconds?: number;
  /** Roll nothing out until it is false: `paused`. @default false */
  paused?: boolean;
  /** Old versions kept for a rollback: `revisionHistoryLimit`. @default 10, as in Kubernetes */
  revisionHistoryLimit?: number;
}

/** @internal Judges {@link StatelessAppOptions}. */
export const statelessAppSchema = strict({
  ...workloadShape,
  ...servedShape,
  patches: patchesOf(KINDS).optional(),
  replicas: replicasSchema.optional(),
  rollout: z
    .union([z.literal('recreate'), strict({ surge: amountSchema.optional(), unavailable: amountSchema.optional() })])
    .optional(),
  budget: z.union([z.literal(false), budgetSchema]).optional(),
  minReadySeconds: int32.optional(),
  progressDeadlineSeconds: positiveInt32.optional(),
  paused: z.boolean().optional(),
  revisionHistoryLimit: int32.optional(),
});

/**
 * An application without state of its own, so that a request may go to whichever of its pods. Becomes a Deployment, a
 * Service where it has ports, an autoscaler where `replicas` is a range, and a disruption budget where there are two
 * pods or more.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class StatelessApp<P extends string = never> extends Workload<P> {
  constructor(scope: Construct, id: string, options: StatelessAppOptions<P, StatelessApp<P>>) {
    super(
      scope,
      id,
      {
        kind: 'StatelessApp',
        hide: StatelessApp,
        schema: statelessAppSchema,
        service: true,
        ends: false,
        object: ['apps/v1', 'Deployment'],
      },
      options,
    );
    const judged = this.judged as StatelessAppOptions;
    const { replicas = 1, rollout, budget } = judged;
    const range = typeof replicas === 'number' ? undefined : replicas;
    const fewest = range?.min ?? (replicas as number);
    const several = fewest > 1;
    reportAll(this, [
      ...(range === undefined ? [] : this.scalingMistakes(range)),
      ...(typeof rollout === 'object' ? rolloutMistakes(rollout) : []),
      ...deadlineMistakes(judged),
      ...budgetMistakes(budget, fewest, this.map.cluster),
      ...(several && this.serves ? readinessMistakes(judged) : []),
    ]);

    this.add('apps/v1', 'Deployment', () => ({ spec: this.renderSpec(judged, range, several) }), {
      annotations: judged.annotations,
      template: true,
    });
    if (range !== undefined) this.addAutoscaler(range);
    if (budget ?? (several && !this.map.cluster.singleNode))
      this.add('policy/v1', 'PodDisruptionBudget', () => ({ spec: renderBudget(this.selector, budget || {}) }), {
        because: budget === undefined ? 'budget' : { option: 'budget' },
      });
  }

  private renderSpec(
    { replicas = byDefault('replicas', 1), rollout, ...options }: StatelessAppOptions,
    range: ReplicaRange | undefined,
    several: boolean,
  ) {
    const recreate = (rollout ?? this.impliedRollout()) === 'recreate';
    const drains = this.serves && (several || !recreate);
    return {
      // An autoscaler owns the number: writing one would undo its work at every apply.
      replicas: range === undefined ? replicas : byDefault('unsaidReplicas', undefined),
      minReadySeconds: options.minReadySeconds,
      progressDeadlineSeconds: options.progressDeadlineSeconds,
      paused: options.paused,
      revisionHistoryLimit: options.revisionHistoryLimit,
      strategy: recreate ? { type: 'Recreate' } : renderRolling(typeof rollout === 'object' ? rollout : {}),
      selector: { matchLabels: this.selector },
      template: this.podTemplate({
        drains,
        spread: several ? renderSpread(this.selector, this.map.cluster) : undefined,
      }),
    };
  }

  // A new pod would wait for the volume that the old one has, which would wait for the new one.
  private impliedRollout(): 'recreate' | undefined {
    return singleWriters(this.judged, this.name).length > 0 ? byDefault('recreate', 'recreate') : undefined;
  }

  private scalingMistakes(range: ReplicaRange): Mistake[] {
    const { resources } = defaultsOf(this.map);
    const about = { name: this.name, options: this.judged, defaults: resources, cluster: this.map.cluster };
    return scalingMistakes(range, about);
  }

  private addAutoscaler(range: ReplicaRange): void {
    const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: this.name };
    this.add('autoscaling/v2', 'HorizontalPodAutoscaler', () => ({ spec: renderAutoscaler(target, range) }), {
      because: 'autoscaler',
    });
  }
}

function renderRolling({ surge, unavailable }: RollingOptions) {
  const maxSurge = surge ?? byDefault('surge', '25%');
  const maxUnavailable = unavailable ?? byDefault('rollingUpdate', 0);
  return { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } };
}
