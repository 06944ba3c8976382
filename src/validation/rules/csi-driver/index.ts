import type { Rule } from '../../rule.js';
import { choices } from './choices.js';
import { tokenRequests } from './token-requests.js';
import { updatePeriod } from './update-period.js';

/** What a CSIDriver must hold to. */
export const csiDriver: readonly Rule[] = [choices, tokenRequests, updatePeriod];
