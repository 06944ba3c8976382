import type { Construct } from 'constructs';
import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { reportAll } from '../core/mistakes.js';
import { strict } from '../core/options/strict.js';
import { TAINT_CONTROL_PLANE } from '../kubernetes/labels.js';
import { type Amount, amountSchema, int32, isNone } from '../rendering/amounts.js';
import { surgeMistakes } from './checks/surge-checks.js';
import { patchesOf } from './patches.js';
import { Workload } from './workload.js';
import { type ServedOptions, servedShape, type WorkloadOptions, workloadShape } from './workload-options.js';

const KINDS = ['DaemonSet', 'Service', 'ServiceAccount', 'Role', 'RoleBinding', 'NetworkPolicy'] as const;

/** Options of a {@link NodeAgent}. */
export interface NodeAgentOptions<P extends string = string, Self = unknown>
  extends WorkloadOptions<P, Self, (typeof KINDS)[number]>, ServedOptions {
  /** Run on control-plane nodes too: tolerates their taint. @default false */
  controlPlane?: boolean;
  /**
   * How many nodes may be without the agent during a rollout: `updateStrategy.rollingUpdate.maxUnavailable`. Not
   * together with `surge`.
   * @default 1, as in Kubernetes; 0 with `surge`
   */
  unavailable?: Amount;
  /**
   * How many nodes may run the old and the new agent at a time during a rollout, so that none is without:
   * `updateStrategy.rollingUpdate.maxSurge`. Not with ports of the node, which only one of them can have.
   * @default 0, as in Kubernetes
   */
  surge?: Amount;
  /**
   * How a new version comes in: node by node, or as somebody deletes the pods: `updateStrategy.type`.
   * @default 'RollingUpdate', as in Kubernetes
   */
  updateStrategy?: 'RollingUpdate' | 'OnDelete';
  /** Seconds that a new pod must be ready for before the next node follows: `minReadySeconds`. @default 0, as in Kubernetes */
  minReadySeconds?: number;
  /** Old versions kept for a rollback: `revisionHistoryLimit`. @default 10, as in Kubernetes */
  revisionHistoryLimit?: number;
}

/** @internal Judges {@link NodeAgentOptions}. */
export const nodeAgentSchema = strict({
  ...workloadShape,
  ...servedShape,
  patches: patchesOf(KINDS).optional(),
  controlPlane: z.boolean().optional(),
  unavailable: amountSchema.optional(),
  surge: amountSchema.optional(),
  updateStrategy: z.enum(['RollingUpdate', 'OnDelete']).optional(),
  minReadySeconds: int32.optional(),
  revisionHistoryLimit: int32.optional(),
});

/**
 * A program that runs once on every node, or on those that `nodes` selects: a log shipper, a metrics exporter. Becomes
 * a DaemonSet, and a Service where it has ports.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class NodeAgent<P extends string = never> extends Workload<P> {
  constructor(scope: Construct, id: string, options: NodeAgentOptions<P, NodeAgent<P>>) {
    super(
      scope,
      id,
      {
        kind: 'NodeAgent',
        hide: NodeAgent,
        schema: nodeAgentSchema,
        service: true,
        ends: false,
        object: ['apps/v1', 'DaemonSet'],
      },
      options,
    );
    const judged = this.judged as NodeAgentOptions;
    reportAll(this, surgeMistakes(judged, this.judged, this.name));
    this.add('apps/v1', 'DaemonSet', () => ({ spec: this.renderSpec(judged) }), {
      annotations: judged.annotations,
      template: true,
    });
  }

  private renderSpec({ controlPlane, tolerations = [], ...options }: NodeAgentOptions) {
    const all = controlPlane
      ? [...tolerations, { key: TAINT_CONTROL_PLANE, operator: 'Exists' as const, effect: 'NoSchedule' as const }]
      : tolerations;
    return {
      minReadySeconds: options.minReadySeconds,
      revisionHistoryLimit: options.revisionHistoryLimit,
      updateStrategy: renderUpdates(options),
      selector: { matchLabels: this.selector },
      template: this.podTemplate({
        options: { ...this.judged, ...options, env: this.judged.env, tolerations: all.length > 0 ? all : undefined },
      }),
    };
  }
}

// The API server wants just one of the two to be more than nothing.
function renderUpdates({ updateStrategy = 'RollingUpdate', surge, unavailable }: NodeAgentOptions) {
  if (updateStrategy === 'OnDelete') return { type: updateStrategy };
  const rollingUpdate = {
    maxSurge: surge,
    maxUnavailable: unavailable ?? byDefault('agentUpdates', surge === undefined || isNone(surge) ? 1 : 0),
  };
  return { type: updateStrategy, rollingUpdate };
}
