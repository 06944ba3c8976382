import type { Construct } from 'constructs';
import type { MapContext } from '../../core/map-context.js';
import { checkLater, type Mistake, type OptionPath } from '../../core/mistakes.js';
import type { CallSite } from '../../core/provenance/call-site.js';
import type { NamedPeer, NamespacePeer } from './acceptance.js';
import { namedMapMistakes } from './named-map.js';
import { namedNamespaceMistakes } from './named-namespace.js';

/** Where a map or a namespace is named in plain words. */
interface Written {
  readonly option: OptionPath;
  readonly site?: CallSite;
}

/** Checks a peer or a destination that is named in plain words, when all maps are there: the one meant may be made later. */
export function checkNamed(construct: Construct, here: MapContext, named: object, { option, site }: Written): void {
  const look = mistakesOf(construct, here, named);
  if (look === undefined) return;
  checkLater(construct, () =>
    look().map((mistake) => ({ ...mistake, option: [...option, ...(mistake.option ?? [])], site })),
  );
}

/** What to look at of whom; undefined for what is no name. */
function mistakesOf(construct: Construct, here: MapContext, named: object): (() => Mistake[]) | undefined {
  if ('party' in named) return undefined;
  if (hasText(named, 'map')) return () => namedMapMistakes(construct, here, named as NamedPeer);
  if (hasText(named, 'namespace')) return () => namedNamespaceMistakes(construct, here, named as NamespacePeer);
  return undefined;
}

const hasText = (named: object, key: string): boolean => typeof (named as Record<string, unknown>)[key] === 'string';
