import type { Rule } from '../../rule.js';
import { nodeAffinity } from './node-affinity.js';
import { nodeSelector } from './node-selector.js';
import { podAffinity } from './pod-affinity.js';
import { spread } from './spread.js';
import { toleration } from './toleration.js';
import { weight } from './weight.js';

/** What the server asks of where pods may run. */
export const scheduling: readonly Rule[] = [nodeAffinity, nodeSelector, podAffinity, spread, toleration, weight];
