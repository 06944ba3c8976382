import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { parseImage } from '../../kubernetes/image.js';
import type { PlacedContainer } from './placed-container.js';

/** Containers that an edge site can't start while its registry does not answer. */
export function edgeMistakes({ edge }: ClusterContext, containers: readonly PlacedContainer[]): Mistake[] {
  if (!edge) return [];
  return containers
    .filter(({ options }) => (options.imagePullPolicy ?? impliedPolicy(options.image)) === 'Always')
    .map(({ at, options }) => ({
      ruleId: 'edge/image-pull',
      severity: 'warning',
      message: 'the image is pulled at each start, so an edge site starts no pod while its registry does not answer',
      help: "give the image a tag that never moves, and say imagePullPolicy: 'IfNotPresent' or nothing",
      option: [...at, options.imagePullPolicy === undefined ? 'image' : 'imagePullPolicy'],
    }));
}

// As the API server fills it in. That the image is missing is said where options are judged.
function impliedPolicy(image: string | undefined): 'Always' | undefined {
  if (image === undefined) return undefined;
  const { tag, digest } = parseImage(image) ?? { tag: 'none', digest: undefined };
  return digest === undefined && (tag ?? 'latest') === 'latest' ? 'Always' : undefined;
}
