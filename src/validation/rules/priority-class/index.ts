import type { Rule } from '../../rule.js';
import { value } from './value.js';

/** What PriorityClasses must hold to. */
export const priorityClass: readonly Rule[] = [value];
