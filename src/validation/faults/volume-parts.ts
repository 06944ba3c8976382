import type { Volume } from '../../kubernetes/generated/types.js';
import { fromItems } from './items.js';
import type { PodPart } from '../parts.js';

interface PlacedVolume {
  readonly volume: Volume;
  readonly path: string;
}

// Many rules ask for the volumes of one pod.
const placed = new WeakMap<PodPart, readonly PlacedVolume[]>();

/** Visits the volumes of a pod, each with its place. */
export function forEachVolume(pod: PodPart, visit: (volume: Volume, path: string) => void): void {
  let volumes = placed.get(pod);
  if (volumes === undefined) {
    volumes = fromItems(pod.spec.volumes, (volume, index) => [{ volume, path: `${pod.path}/volumes/${index}` }]);
    placed.set(pod, volumes);
  }
  for (const { volume, path } of volumes) visit(volume, path);
}
