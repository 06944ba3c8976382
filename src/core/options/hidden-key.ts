import type { OptionPath } from '../mistakes.js';
import { isPlain } from './values.js';

const HIDDEN = '__proto__';

/**
 * Where options have a key `__proto__`, as what was read from JSON may: zod leaves it out without a word. Undefined where
 * there is none.
 */
export function hiddenKeyIn(value: unknown, above: readonly unknown[] = []): OptionPath | undefined {
  if (!(Array.isArray(value) || isPlain(value)) || above.includes(value)) return undefined;
  if (Object.hasOwn(value, HIDDEN)) return [HIDDEN];
  const within = [...above, value];
  for (const [key, item] of Object.entries(value)) {
    const found = typeof item === 'object' ? hiddenKeyIn(item, within) : undefined;
    if (found !== undefined) return [Array.isArray(value) ? Number(key) : key, ...found];
  }
  return undefined;
}

/** What is wrong with such a key. */
export const hiddenKeyMistake = (option: OptionPath) => ({
  ruleId: 'options/invalid',
  message: 'JavaScript keeps the key __proto__ for itself, so it would be left out',
  help: 'take another name; where Kubernetes must have this one, a patch can add it',
  option,
});
