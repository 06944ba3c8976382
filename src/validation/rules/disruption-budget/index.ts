import type { Rule } from '../../rule.js';
import { bounds } from './bounds.js';
import { selector } from './selector.js';

/** What PodDisruptionBudgets must hold to. */
export const disruptionBudget: readonly Rule[] = [bounds, selector];
