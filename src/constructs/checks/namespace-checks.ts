import type { Mistake, OptionPath } from '../../core/mistakes.js';

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces */
const INITIAL: ReadonlySet<string> = new Set(['default', 'kube-node-lease', 'kube-public', 'kube-system']);

/**
 * A Namespace that a map would make, and the cluster has from its first day: Pod Security and a policy for all of its
 * pods would reach name servers and whatever others run there.
 */
export function namespaceMistakes(name: string, option: OptionPath): Mistake[] {
  if (!INITIAL.has(name)) return [];
  return [
    {
      ruleId: 'map/system-namespace',
      message: `namespace ${name} is in every cluster, and what the map says of it would hold for all that is there`,
      help: `say namespace: { existing: '${name}' }, or name one of its own`,
      option,
    },
  ];
}
