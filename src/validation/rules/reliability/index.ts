import type { Rule } from '../../rule.js';
import { budgetBlocks } from './budget-blocks.js';
import { commandLine } from './command-line.js';
import { cronNever } from './cron-never.js';
import { cronOverlap } from './cron-overlap.js';
import { littleMemory } from './little-memory.js';
import { memoryLimit } from './memory-limit.js';
import { muchCpu } from './much-cpu.js';
import { oldAnnotation } from './old-annotation.js';
import { readiness } from './readiness.js';
import { requests } from './requests.js';
import { sameProbes } from './same-probes.js';

/** What runs, and fails on a bad day. */
export const reliability: readonly Rule[] = [
  budgetBlocks,
  commandLine,
  cronNever,
  cronOverlap,
  littleMemory,
  memoryLimit,
  muchCpu,
  oldAnnotation,
  readiness,
  requests,
  sameProbes,
];
