import type { Rule } from '../../rule.js';
import { required } from './required.js';
import { word } from './word.js';

/** What single fields of several kinds must hold to. */
export const field: readonly Rule[] = [required, word];
