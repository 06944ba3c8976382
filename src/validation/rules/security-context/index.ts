import type { Rule } from '../../rule.js';
import { escalation } from './escalation.js';
import { groupPolicy } from './group-policy.js';
import { id } from './id.js';
import { procMount } from './proc-mount.js';
import { profile } from './profile.js';
import { selinuxChange } from './selinux-change.js';
import { sysctl } from './sysctl.js';
import { windows } from './windows.js';

/** What the server asks of security contexts. */
export const securityContext: readonly Rule[] = [
  escalation,
  groupPolicy,
  id,
  procMount,
  profile,
  selinuxChange,
  sysctl,
  windows,
];
