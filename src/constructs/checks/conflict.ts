import type { Mistake, OptionPath } from '../../core/mistakes.js';

/** Says that two options do not go together, where they do not. */
export function conflict(
  where: unknown,
  message: string,
  option: OptionPath,
  help = 'drop one or the other',
): Mistake[] {
  return where === true ? [{ ruleId: 'options/conflict', message, help, option }] : [];
}
