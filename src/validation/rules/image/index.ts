import type { Rule } from '../../rule.js';
import { floatingTag } from './floating-tag.js';
import { startsAsRoot } from './starts-as-root.js';

/** What images are, and how they start. */
export const image: readonly Rule[] = [floatingTag, startsAsRoot];
