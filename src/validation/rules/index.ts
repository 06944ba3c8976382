import type { Rule } from '../rule.js';
import { pss } from './pss/index.js';
import { service } from './service/index.js';

/** Every rule there is, by group. */
export const rules: readonly Rule[] = [...pss, ...service];
