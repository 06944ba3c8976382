import type { Rule } from '../../rule.js';
import { activeDeadline } from './active-deadline.js';
import { notNegative } from './not-negative.js';
import { restartPolicy } from './restart-policy.js';
import { selectorMatchesTemplate } from './selector-matches-template.js';
import { selector } from './selector.js';
import { spec } from './spec.js';

/** What all that runs pods must hold to. */
export const workload: readonly Rule[] = [
  activeDeadline,
  notNegative,
  restartPolicy,
  selector,
  selectorMatchesTemplate,
  spec,
];
