import type { Rule } from '../../rule.js';
import { address } from './address.js';
import { port } from './port.js';
import { subset } from './subset.js';

/** What Endpoints must hold to. */
export const endpoints: readonly Rule[] = [address, port, subset];
