import type { Rule } from '../../rule.js';
import { backend } from './backend.js';
import { ingressClass } from './class.js';
import { host } from './host.js';
import { path } from './path.js';
import { rules } from './rules.js';
import { tls } from './tls.js';

/** What an Ingress must hold to. */
export const ingress: readonly Rule[] = [backend, ingressClass, host, path, rules, tls];
