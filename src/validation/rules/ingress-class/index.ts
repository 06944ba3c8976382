import type { Rule } from '../../rule.js';
import { controller } from './controller.js';
import { parameters } from './parameters.js';

/** What an IngressClass must hold to. */
export const ingressClass: readonly Rule[] = [controller, parameters];
