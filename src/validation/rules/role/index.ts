import type { Rule } from '../../rule.js';
import { aggregation } from './aggregation.js';
import { rules } from './rules.js';

/** What Roles and ClusterRoles must hold to. */
export const role: readonly Rule[] = [aggregation, rules];
