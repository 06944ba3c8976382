import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { liesWithin } from '../../kubernetes/cidr.js';

/** A range of addresses that names pods of the cluster: whether it fits any of them is up to the network plugin. */
export function podAddressMistakes({ pods }: ClusterContext, written: object, option: OptionPath): Mistake[] {
  if (pods === undefined || !('cidr' in written) || typeof written.cidr !== 'string') return [];
  const { cidr } = written;
  if (!pods.cidrs.some((whole) => liesWithin(cidr, whole))) return [];
  return [
    {
      ruleId: 'network/pod-addresses',
      severity: 'warning',
      message: `${cidr} are addresses of pods of the cluster, and policies tell its pods by their labels`,
      help: "name the pods: a workload or a map, { map: '…' } or { namespace: '…' }",
      option: [...option, 'cidr'],
    },
  ];
}
