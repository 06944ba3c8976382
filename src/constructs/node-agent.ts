import type { Construct } from 'constructs';
import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import { TAINT_CONTROL_PLANE } from '../kubernetes/labels.js';
import { type Amount, amountSchema } from '../rendering/amounts.js';
import { patchesOf } from './patches.js';
import { Workload } from './workload.js';
import { type ServedOptions, servedShape, type WorkloadOptions, workloadShape } from './workload-options.js';

const KINDS = ['DaemonSet', 'Service', 'ServiceAccount', 'Role', 'RoleBinding'] as const;

/** Options of a {@link NodeAgent}. */
export interface NodeAgentOptions<P extends string = string, Self = unknown>
  extends WorkloadOptions<P, Self, (typeof KINDS)[number]>, ServedOptions {
  /** Run on control-plane nodes too: tolerates their taint. @default false */
  controlPlane?: boolean;
  /** How many nodes may be without the agent during a rollout: `updateStrategy.rollingUpdate.maxUnavailable`. @default 1, as in Kubernetes */
  unavailable?: Amount;
}

/** @internal Judges {@link NodeAgentOptions}. */
export const nodeAgentSchema = strict({
  ...workloadShape,
  ...servedShape,
  patches: patchesOf(KINDS).optional(),
  controlPlane: z.boolean().optional(),
  unavailable: amountSchema.optional(),
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
    this.add('apps/v1', 'DaemonSet', () => ({ spec: this.renderSpec(judged) }), {
      annotations: judged.annotations,
      template: true,
    });
  }

  private renderSpec({ controlPlane, tolerations = [], unavailable = 1, ...options }: NodeAgentOptions) {
    const all = controlPlane
      ? [...tolerations, { key: TAINT_CONTROL_PLANE, operator: 'Exists' as const, effect: 'NoSchedule' as const }]
      : tolerations;
    return {
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: unavailable } },
      selector: { matchLabels: this.selector },
      template: this.podTemplate({
        options: { ...this.judged, ...options, env: this.judged.env, tolerations: all.length > 0 ? all : undefined },
      }),
    };
  }
}
