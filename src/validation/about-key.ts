import type { Rule } from './rule.js';

const CODES: ReadonlySet<string> = new Set(['unknown-field', 'dropped-field']);

/** Whether what a rule finds wrong is that a field is there: its name is shown then, not its value. */
export const isAboutKey = (rule: Rule): boolean => rule.on === 'structure' && CODES.has(rule.code);
