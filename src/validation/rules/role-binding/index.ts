import type { Rule } from '../../rule.js';
import { roleRef } from './role-ref.js';
import { subjects } from './subjects.js';

/** What RoleBindings and ClusterRoleBindings must hold to. */
export const roleBinding: readonly Rule[] = [roleRef, subjects];
