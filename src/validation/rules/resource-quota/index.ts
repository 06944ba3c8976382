import type { Rule } from '../../rule.js';
import { resource } from './resource.js';
import { scopeSelector } from './scope-selector.js';
import { scopes } from './scopes.js';

/** What ResourceQuotas must hold to. */
export const resourceQuota: readonly Rule[] = [resource, scopeSelector, scopes];
