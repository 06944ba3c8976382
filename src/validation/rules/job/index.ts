import type { Rule } from '../../rule.js';
import { backoffPerIndex } from './backoff-per-index.js';
import { completionMode } from './completion-mode.js';
import { failureConditions } from './failure-conditions.js';
import { failureExitCodes } from './failure-exit-codes.js';
import { failurePolicy } from './failure-policy.js';
import { generatedLabels } from './generated-labels.js';
import { managedBy } from './managed-by.js';
import { name } from './name.js';
import { podReplacement } from './pod-replacement.js';
import { restartPolicy } from './restart-policy.js';
import { selector } from './selector.js';
import { successPolicy } from './success-policy.js';

/** What Jobs must hold to, those of CronJobs too. */
export const job: readonly Rule[] = [
  backoffPerIndex,
  completionMode,
  failureConditions,
  failureExitCodes,
  failurePolicy,
  generatedLabels,
  managedBy,
  name,
  podReplacement,
  restartPolicy,
  selector,
  successPolicy,
];
