import type { Volume } from '../../kubernetes/generated/types.js';
import { forEachItem } from './items.js';
import type { PodPart } from '../parts.js';

/** Visits the volumes of a pod, each with its place. */
export function forEachVolume({ spec, path }: PodPart, visit: (volume: Volume, path: string) => void): void {
  forEachItem(spec.volumes, (volume, index) => visit(volume, `${path}/volumes/${index}`));
}
