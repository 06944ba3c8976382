import type { OptionPath } from '../../core/mistakes.js';
import type { NamedContainer } from '../../rendering/container.js';
import { containerAt, containersOf } from '../../rendering/pod-options.js';
import type { JudgedPod } from '../judged-pod.js';

/** A container with where it is written in the workload's options. */
export interface PlacedContainer extends NamedContainer {
  readonly at: OptionPath;
}

/** The containers of a workload. */
export function placedContainers(options: JudgedPod, name: string): PlacedContainer[] {
  return containersOf(options, options.containerName ?? name).map((container) => ({
    ...container,
    at: containerAt(container),
  }));
}

/** Where a port of a container is written: in its own options, or in the workload's. */
export function portOption({ at, given }: PlacedContainer, port: string): OptionPath {
  return given.has(port) ? ['ports', port] : [...at, 'ports', port];
}
