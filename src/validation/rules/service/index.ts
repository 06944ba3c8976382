import type { Rule } from '../../rule.js';
import { portNumber } from './port-number.js';

/** What Services must hold to. */
export const service: readonly Rule[] = [portNumber];
