import type { Construct, IConstruct } from 'constructs';
import { type MapContext, mapOf } from '../../core/map-context.js';
import { type MapsByCluster, mapsByCluster } from '../../core/map-names.js';
import type { Mistake } from '../../core/mistakes.js';
import { objectsBelow } from '../../core/objects-below.js';
import { isSlipOf } from '../../findings/did-you-mean.js';
import type { NamespacePeer } from './acceptance.js';
import { sameFamily } from './named-map.js';

/** What may be wrong with a namespace that is named in plain words, once all maps are there. */
export function namedNamespaceMistakes(
  construct: Construct,
  { cluster }: MapContext,
  { namespace }: NamespacePeer,
): Mistake[] {
  const { root } = construct.node;
  const meant = slipOf(namespace, cluster.label ?? '', mapsByCluster(root));
  return meant === undefined || isUsed(namespace, root) ? [] : [misspelt(namespace, meant)];
}

/** In some cluster, what is in it or the namespace itself: also of other libraries. */
const isUsed = (name: string, root: IConstruct): boolean =>
  objectsBelow(root).some(
    ({ kind, metadata }) => metadata.namespace === name || (kind === 'Namespace' && metadata.name === name),
  );

/** The namespace of a map of the cluster that the name is one letter away from; undefined where it is none or its own. */
function slipOf(name: string, cluster: string, maps: MapsByCluster): string | undefined {
  const { clusters, all, answers } = namespacesOf(maps);
  if (all.has(name)) return undefined;
  const key = `${cluster}\n${name}`;
  if (!answers.has(key)) {
    const near = [...(clusters.get(cluster) ?? [])].filter(
      (known) => isSlipOf(name, known) && !sameFamily(name, known),
    );
    answers.set(key, near.toSorted()[0]);
  }
  return answers.get(key);
}

/** Thousands of maps may name the same namespace: what was found out is kept. */
interface Namespaces {
  /** How many maps there were. */
  readonly maps: number;
  /** The namespaces of maps, by cluster. */
  readonly clusters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly all: ReadonlySet<string>;
  readonly answers: Map<string, string | undefined>;
}

const kept = new WeakMap<MapsByCluster, Namespaces>();

function namespacesOf(maps: MapsByCluster): Namespaces {
  const count = [...maps.values()].reduce((sum, { size }) => sum + size, 0);
  const before = kept.get(maps);
  if (before?.maps === count) return before;
  const clusters = new Map(
    [...maps].map(([cluster, named]) => [
      cluster,
      new Set([...named.values()].flatMap(({ construct }) => mapOf(construct).namespace ?? [])),
    ]),
  );
  const all = new Set([...clusters.values()].flatMap((names) => [...names]));
  const found = { maps: count, clusters, all, answers: new Map<string, string | undefined>() };
  kept.set(maps, found);
  return found;
}

const misspelt = (name: string, meant: string): Mistake => ({
  ruleId: 'reference/namespace',
  severity: 'warning',
  message: `this app has nothing in a namespace "${name}"`,
  help: `did you mean "${meant}"? A namespace of others can be declared: new ExternalMap(cluster, '${name}')`,
  option: ['namespace'],
});
