import type { Rule } from '../../rule.js';
import { deprecated } from './deprecated.js';
import { removed } from './removed.js';

/** Kinds that are gone or going. */
export const api: readonly Rule[] = [deprecated, removed];
