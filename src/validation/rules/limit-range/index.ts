import type { Rule } from '../../rule.js';
import { order } from './order.js';
import { ratio } from './ratio.js';
import { resource } from './resource.js';
import { type } from './type.js';

/** What LimitRanges must hold to. */
export const limitRange: readonly Rule[] = [order, ratio, resource, type];
