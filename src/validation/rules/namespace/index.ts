import type { Rule } from '../../rule.js';
import { finalizers } from './finalizers.js';

/** What Namespaces must hold to. */
export const namespace: readonly Rule[] = [finalizers];
