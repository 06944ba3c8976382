import type { Rule } from '../../rule.js';
import { key } from './key.js';
import { size } from './size.js';

/** What a ConfigMap must hold to. */
export const configMap: readonly Rule[] = [key, size];
