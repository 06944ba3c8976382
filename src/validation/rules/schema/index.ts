import type { Rule } from '../../rule.js';
import { badFormat } from './bad-format.js';
import { unknownField } from './unknown-field.js';
import { unknownKind } from './unknown-kind.js';
import { wrongType } from './wrong-type.js';

/** What the schema of an object's kind decides. */
export const schema: readonly Rule[] = [badFormat, unknownField, unknownKind, wrongType];
