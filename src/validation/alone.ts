import type { Rule } from './rule.js';

/** Whether a rule looks at one object alone: what it finds is the same whatever stands beside it, in any thread. */
export const isAlone = ({ scope, on, looksAround }: Rule): boolean =>
  on === 'structure' || (scope === 'server' && on !== 'set' && !looksAround);
