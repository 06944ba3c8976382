import type { Rule } from '../../rule.js';
import { badFormat } from './bad-format.js';
import { customRule } from './custom-rule.js';
import { droppedField } from './dropped-field.js';
import { duplicateItem } from './duplicate-item.js';
import { missingField } from './missing-field.js';
import { notAllowed } from './not-allowed.js';
import { unknownField } from './unknown-field.js';
import { unknownKind } from './unknown-kind.js';
import { wrongType } from './wrong-type.js';

/** What the schema of an object's kind decides. */
export const schema: readonly Rule[] = [
  badFormat,
  customRule,
  droppedField,
  duplicateItem,
  missingField,
  notAllowed,
  unknownField,
  unknownKind,
  wrongType,
];
