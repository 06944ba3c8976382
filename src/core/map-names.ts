import type { Construct, IConstruct } from 'constructs';
import { type Mistake, type OptionPath, report } from './mistakes.js';
import { markDuplicate } from './names.js';

/** Who has a map's name in a cluster. */
export interface NamedMap {
  readonly construct: Construct;
  /** Another repository makes it: it is only declared here. */
  readonly external: boolean;
  /** Where its name is written. */
  readonly option: OptionPath;
}

/** The maps of each cluster by name; of an app without environments the cluster is `''`. */
type Maps = Map<string, Map<string, NamedMap>>;

const MAPS = Symbol.for('servicemap.maps');

/** The maps of each cluster by name, as they are read. */
export type MapsByCluster = ReadonlyMap<string, ReadonlyMap<string, NamedMap>>;

/** The maps of all clusters, those that are only declared included; of an app without environments the cluster is `''`. */
export const mapsByCluster = (root: IConstruct): MapsByCluster => mapsBelow(root);

const mapsBelow = (root: IConstruct): Maps => (root as { [MAPS]?: Maps })[MAPS] ?? new Map<string, never>();

/** Takes a map's name in its cluster; a second one of that name is a finding. */
export function claimMapName(cluster: string | undefined, name: string, claim: NamedMap): void {
  const { root } = claim.construct.node;
  const maps = mapsBelow(root);
  if (maps.size === 0) Object.defineProperty(root, MAPS, { value: maps });
  const taken = maps.get(cluster ?? '') ?? new Map<string, NamedMap>();
  maps.set(cluster ?? '', taken);
  const holder = taken.get(name);
  if (holder === undefined) {
    taken.set(name, claim);
    return;
  }
  markDuplicate(claim.construct);
  // Where just one of the two is declared to be another repository's, that is the wrong one.
  const wrong = holder.external && !claim.external ? holder : claim;
  if (wrong === holder) taken.set(name, claim);
  report(wrong.construct, {
    ...(holder.external === claim.external ? duplicate(name) : ofThisApp(name)),
    ruleId: 'map/duplicate-map',
    option: wrong.option,
  });
}

const duplicate = (name: string): Pick<Mistake, 'message' | 'help'> => ({
  message: `there is another map called "${name}" in the cluster`,
  help: 'give one of them another name: labels and namespaces tell maps apart by it',
});

const ofThisApp = (name: string): Pick<Mistake, 'message' | 'help'> => ({
  message: `map ${name} is made by this app, so it is none of another repository`,
  help: 'refer to that map itself: give it, or its workloads, to who needs them',
});

/** The maps of a cluster by name, those that are only declared included. */
export function mapsIn(root: IConstruct, cluster: string | undefined): ReadonlyMap<string, NamedMap> {
  return mapsBelow(root).get(cluster ?? '') ?? new Map<string, NamedMap>();
}

/** The clusters that have a map of this name. */
export function clustersWith(root: IConstruct, name: string): string[] {
  return [...mapsBelow(root)].flatMap(([cluster, maps]) => (maps.has(name) ? [cluster] : []));
}
