import type { Rule } from '../../rule.js';
import { amount } from './amount.js';
import { claim } from './claim.js';
import { hugePages } from './huge-pages.js';
import { limit } from './limit.js';
import { name } from './name.js';
import { overhead } from './overhead.js';
import { pod } from './pod.js';

/** What the server asks of requests, limits and claims. */
export const resources: readonly Rule[] = [amount, claim, hugePages, limit, name, overhead, pod];
