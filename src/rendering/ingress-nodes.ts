import type { ClusterIngressNodes } from '../core/cluster-context.js';
import type { PlacementOptions } from './placement.js';

/** Placement on the nodes that a cluster sets apart for traffic from outside; what the workload says goes first. */
export function onIngressNodes<Options extends Pick<PlacementOptions, 'nodes' | 'tolerations'>>(
  options: Options,
  { labels, taints = [] }: ClusterIngressNodes,
): Options {
  const tolerations = taints.map(({ key, value, effect }) =>
    value === undefined
      ? { key, operator: 'Exists' as const, effect }
      : { key, operator: 'Equal' as const, value, effect },
  );
  return {
    ...options,
    nodes: { ...labels, ...options.nodes },
    tolerations: [...(options.tolerations ?? []), ...tolerations],
  };
}
