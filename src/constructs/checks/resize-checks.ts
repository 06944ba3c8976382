import type { Mistake } from '../../core/mistakes.js';
import type { RunOptions } from '../../rendering/job.js';
import { conflict } from './conflict.js';
import type { PlacedContainer } from './placed-container.js';

/** Containers of a pod that starts none again, but are to be started again when their resources change. */
export function resizeMistakes(
  { restartPolicy = 'Never' }: RunOptions,
  containers: readonly PlacedContainer[],
): Mistake[] {
  // For init containers another rule says so, whatever the pod's policy.
  const running = containers.filter(({ role }) => role !== 'init');
  return running.flatMap(({ at, options: { resizePolicy = {} } }) =>
    (['cpu', 'memory'] as const).flatMap((resource) =>
      conflict(
        restartPolicy === 'Never' && resizePolicy[resource] === 'RestartContainer',
        'a pod that starts no container again starts none for its resources either',
        [...at, 'resizePolicy', resource],
        "drop it, or say restartPolicy: 'OnFailure'",
      ),
    ),
  );
}
