import type { Rule } from '../../rule.js';
import { nodeAccess } from './node-access.js';
import { rootContradiction } from './root-contradiction.js';
import { secretInEnv } from './secret-in-env.js';
import { wildcardRights } from './wildcard-rights.js';

/** What gives away more than is needed. */
export const security: readonly Rule[] = [nodeAccess, rootContradiction, secretInEnv, wildcardRights];
