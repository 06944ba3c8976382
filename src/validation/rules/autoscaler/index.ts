import type { Rule } from '../../rule.js';
import { behavior } from './behavior.js';
import { cpuTarget } from './cpu-target.js';
import { metricName } from './metric-name.js';
import { metricTarget } from './metric-target.js';
import { metric } from './metric.js';
import { replicas } from './replicas.js';
import { spec } from './spec.js';
import { target } from './target.js';

/** What autoscalers must hold to. */
export const autoscaler: readonly Rule[] = [
  behavior,
  cpuTarget,
  metric,
  metricName,
  metricTarget,
  replicas,
  spec,
  target,
];
