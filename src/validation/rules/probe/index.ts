import type { Rule } from '../../rule.js';
import { action } from './action.js';
import { handler } from './handler.js';
import { numbers } from './numbers.js';

/** What the server asks of probes. */
export const probe: readonly Rule[] = [action, handler, numbers];
