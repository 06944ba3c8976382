import type { Rule } from '../../rule.js';
import { progressDeadline } from './progress-deadline.js';
import { rollingUpdate } from './rolling-update.js';
import { strategy } from './strategy.js';

/** What Deployments must hold to beyond other workloads. */
export const deployment: readonly Rule[] = [progressDeadline, rollingUpdate, strategy];
