import type { Rule } from '../../rule.js';
import { key } from './key.js';
import { size } from './size.js';
import { typeKeys } from './type-keys.js';

/** What a Secret must hold to. */
export const secret: readonly Rule[] = [key, size, typeKeys];
