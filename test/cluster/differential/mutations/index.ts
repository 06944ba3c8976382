import { fields } from './fields.js';
import { lists } from './lists.js';
import { maps } from './maps.js';
import type { Operator } from './operator.js';
import { structure } from './structure.js';
import { values } from './values.js';

/** Every way to change an object. */
export const operators: readonly Operator[] = [...structure, ...values, ...lists, ...maps, ...fields];
