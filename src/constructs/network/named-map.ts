import type { Construct } from 'constructs';
import { type MapContext, mapOf } from '../../core/map-context.js';
import { clustersWith, mapsIn, type NamedMap } from '../../core/map-names.js';
import type { Mistake } from '../../core/mistakes.js';
import { didYouMean, nearest } from '../../findings/did-you-mean.js';
import type { NamedPeer } from './acceptance.js';

/** What may be wrong with a map that is named in plain words, once all maps are there. */
export function namedMapMistakes(construct: Construct, { cluster }: MapContext, named: NamedPeer): Mistake[] {
  const { root } = construct.node;
  const maps = mapsIn(root, cluster.label);
  const known = maps.get(named.map);
  if (known !== undefined) return ofKnown(named, known);
  const others = clustersWith(root, named.map);
  if (others.length > 0) return others.slice(0, 1).map((elsewhere) => missing(named.map, elsewhere));
  const meant = nearest(named.map, maps.keys());
  return meant === undefined || sameFamily(named.map, meant) ? [] : [misspelt(named.map, meant)];
}

/** What a map of this cluster is not. Of one that is only declared, nobody here knows all. */
function ofKnown({ map, workload, namespace }: NamedPeer, { construct, external }: NamedMap): Mistake[] {
  const context = mapOf(construct);
  const names = [...context.workloads.keys()];
  // Whoever says another namespace means another repository's map, which may have the same name.
  if (namespace !== undefined && namespace !== context.namespace) return [];
  if ((namespace ?? map) !== context.namespace) {
    return [
      {
        ruleId: 'reference/map',
        message: `map ${map} is in namespace ${context.namespace}, not in ${map}`,
        help: `give the map itself, or say namespace: '${context.namespace}'`,
        option: ['map'],
      },
    ];
  }
  if (external || workload === undefined || names.includes(workload)) return [];
  return [
    {
      ruleId: 'reference/map',
      message: `map ${map} has no workload "${workload}"`,
      help: didYouMean(workload, names, `its workloads are ${names.join(', ') || 'none'}`),
      option: ['workload'],
    },
  ];
}

const missing = (map: string, elsewhere: string): Mistake => ({
  ruleId: 'reference/map',
  message: `the cluster has no map ${map}, which this app makes in others`,
  help: `name it only where it is, in an if; where another repository makes it, declare it: new ExternalMap(cluster, '${map}')`,
  option: ['map'],
  elsewhere,
});

const misspelt = (map: string, meant: string): Mistake => ({
  ruleId: 'reference/map',
  severity: 'warning',
  message: `this app makes no map "${map}"`,
  help: `did you mean "${meant}"? A map of another repository can be declared: new ExternalMap(cluster, '${map}')`,
  option: ['map'],
});

/** team-a and team-b, shop1 and shop2: names that are close on purpose. */
export const sameFamily = (one: string, other: string): boolean => stem(one) === stem(other);

const stem = (name: string): string => name.replace(/-[^-]*$|\d+$/, '');
