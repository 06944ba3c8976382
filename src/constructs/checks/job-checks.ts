import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { RunOptions } from '../../rendering/job.js';
import type { JudgedPod } from '../judged-pod.js';
import { indexedNameMistakes } from './indexed-name-checks.js';
import { placedContainers } from './placed-container.js';
import { resizeMistakes } from './resize-checks.js';
import { runMistakes } from './run-checks.js';

/**
 * What is wrong with a workload whose pods run to their end.
 * @param suffix what the Job's name has behind the workload's
 */
export function jobMistakes(
  options: JudgedPod & RunOptions & { readonly name?: string },
  name: string,
  cluster: ClusterContext,
  suffix = '',
): Mistake[] {
  const containers = placedContainers(options, name);
  return [
    ...runMistakes(
      options,
      cluster,
      containers.map((container) => container.name),
    ),
    ...resizeMistakes(options, containers),
    ...indexedNameMistakes(options, name, suffix),
  ];
}
