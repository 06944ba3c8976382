import type { Rule } from '../../rule.js';
import { field } from './field.js';
import { fileKey } from './file-key.js';
import { from } from './from.js';
import { key } from './key.js';
import { name } from './name.js';
import { source } from './source.js';

/** What the server asks of environment variables. */
export const env: readonly Rule[] = [field, fileKey, from, key, name, source];
