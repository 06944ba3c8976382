import type { Rule } from '../rule.js';
import { service } from './service/index.js';

/** Every rule there is, by group. */
export const rules: readonly Rule[] = [...service];
