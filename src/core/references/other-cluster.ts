import type { Construct } from 'constructs';
import type { MapContext } from '../map-context.js';
import { mapsIn } from '../map-names.js';
import { checkLater, type Mistake } from '../mistakes.js';

/** Whether two maps are in different clusters, so that nothing of the one can be used by its name in the other. */
export function inOtherCluster(one: MapContext, other: MapContext): boolean {
  return one.cluster.label !== other.cluster.label;
}

/** Something that is referred to from another cluster. */
interface Elsewhere {
  /** How messages call it. */
  readonly title: string;
  /** The map that it stands in. */
  readonly map: MapContext;
}

/**
 * Says that something of another cluster is referred to. Only when the whole tree is there: what helps depends on
 * whether this cluster gets a map of that name too.
 * @param user who refers to it
 * @param more where that is written, and what else there is to do about it
 */
export function reportOtherCluster(
  user: Construct,
  here: MapContext,
  { title, map }: Elsewhere,
  more: Pick<Mistake, 'option' | 'site' | 'help'>,
): void {
  checkLater(user, () => {
    const mistake = otherClusterMistake({ title, map }, mapsIn(user.node.root, here.cluster.label));
    return [{ ...mistake, help: more.help ?? mistake.help, option: more.option, site: more.site }];
  });
}

/** Says that something stands in another cluster than who refers to it. @param own the maps of the cluster of whoever does */
export function otherClusterMistake({ title, map }: Elsewhere, own: ReadonlyMap<string, unknown>): Mistake {
  return {
    ruleId: 'reference/other-cluster',
    elsewhere: map.cluster.label,
    ...(own.has(map.name)
      ? { message: `${title} is in another cluster`, help: USE_OWN }
      : { message: `${title} is in another cluster, and this one has no map ${map.name}`, help: MAKE_OWN }),
  };
}

const USE_OWN = 'use the one of this cluster, which the same call of forEachCluster makes';

const MAKE_OWN =
  'make that map here too, or leave this out where it is not, in an if; what answers in another cluster is an ExternalService here';
