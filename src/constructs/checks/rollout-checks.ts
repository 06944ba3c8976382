import type { Mistake } from '../../core/mistakes.js';
import type { Amount } from '../../rendering/amounts.js';

/** A rollout that could not begin: the API server refuses one that may neither add a pod nor take one away. */
export function rolloutMistakes({ surge, unavailable }: { surge?: Amount; unavailable?: Amount }): Mistake[] {
  if (!isNone(surge) || !(unavailable === undefined || isNone(unavailable))) return [];
  return [
    {
      ruleId: 'rollout/stuck',
      message: 'with no pod more and no pod less than wanted, no pod could ever be replaced',
      help: 'say unavailable: 1 beside surge: 0',
      option: ['rollout', 'surge'],
    },
  ];
}

function isNone(amount: Amount | undefined): boolean {
  return amount === 0 || amount === '0%';
}
