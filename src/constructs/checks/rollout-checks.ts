import type { Mistake } from '../../core/mistakes.js';
import { type Amount, isNone } from '../../rendering/amounts.js';

/** A rollout that could not begin: the API server refuses one that may neither add a pod nor take one away. */
export function rolloutMistakes({ surge, unavailable }: { surge?: Amount; unavailable?: Amount }): Mistake[] {
  if (surge === undefined || !isNone(surge) || !(unavailable === undefined || isNone(unavailable))) return [];
  return [
    {
      ruleId: 'rollout/stuck',
      message: 'with no pod more and no pod less than wanted, no pod could ever be replaced',
      help: 'say unavailable: 1 beside surge: 0',
      option: ['rollout', 'surge'],
    },
  ];
}

// What the API server takes where nothing is said.
const DEADLINE = 600;

/** A deadline for progress that comes before any pod could count as available: the API server refuses it. */
export function deadlineMistakes(options: {
  readonly minReadySeconds?: number;
  readonly progressDeadlineSeconds?: number;
}): Mistake[] {
  const { minReadySeconds = 0, progressDeadlineSeconds = DEADLINE } = options;
  if (progressDeadlineSeconds > minReadySeconds) return [];
  return [
    {
      ruleId: 'rollout/deadline',
      message: `a rollout would fail after ${progressDeadlineSeconds} seconds, before any pod has been ready for ${minReadySeconds}`,
      help: `say progressDeadlineSeconds: ${minReadySeconds + DEADLINE}`,
      option: [options.progressDeadlineSeconds === undefined ? 'minReadySeconds' : 'progressDeadlineSeconds'],
    },
  ];
}
