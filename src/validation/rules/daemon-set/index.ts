import type { Rule } from '../../rule.js';
import { rollingUpdate } from './rolling-update.js';

/** What DaemonSets must hold to beyond other workloads. */
export const daemonSet: readonly Rule[] = [rollingUpdate];
