import type { Rule } from '../rule.js';
import { api } from './api/index.js';
import { container } from './container/index.js';
import { pod } from './pod/index.js';
import { probe } from './probe/index.js';
import { pss } from './pss/index.js';
import { schema } from './schema/index.js';
import { service } from './service/index.js';

/** Every rule there is, by group. */
export const rules: readonly Rule[] = [...api, ...container, ...pod, ...probe, ...pss, ...schema, ...service];
