import type { OptionPath } from '../../core/mistakes.js';
import type { NamedContainer } from '../../rendering/container.js';
import { containersOf } from '../../rendering/pod-options.js';
import type { JudgedPod } from '../judged-pod.js';

/** A container with where it is written in the workload's options. */
export interface PlacedContainer extends NamedContainer {
  readonly at: OptionPath;
}

/** The containers of a workload. */
export function placedContainers(options: JudgedPod, name: string): PlacedContainer[] {
  return containersOf(options, options.containerName ?? name).map((container) => ({
    ...container,
    at: container.role === 'main' ? [] : [container.role === 'init' ? 'init' : 'sidecars', container.name],
  }));
}
