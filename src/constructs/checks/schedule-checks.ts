import type { Mistake } from '../../core/mistakes.js';

// The CronJob controller may look at a schedule that late.
const LATE = 10;

/** A schedule whose runs may never start. */
export function scheduleMistakes({
  startingDeadlineSeconds,
}: {
  readonly startingDeadlineSeconds?: number;
}): Mistake[] {
  if (startingDeadlineSeconds === undefined || startingDeadlineSeconds >= LATE) return [];
  return [
    {
      ruleId: 'cron/starting-deadline',
      severity: 'warning',
      message: `a run may start up to ${LATE} seconds late, and is left out after ${startingDeadlineSeconds}`,
      help: `say ${LATE} or more, or drop it for no limit`,
      option: ['startingDeadlineSeconds'],
    },
  ];
}
