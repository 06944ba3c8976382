import type { Rule } from '../../rule.js';
import { jobLabels } from './job-labels.js';
import { jobSelector } from './job-selector.js';
import { name } from './name.js';
import { schedule } from './schedule.js';
import { timeZone } from './time-zone.js';

/** What CronJobs must hold to beyond the Jobs that they make. */
export const cronJob: readonly Rule[] = [jobLabels, jobSelector, name, schedule, timeZone];
