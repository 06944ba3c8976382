import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { unknownField } from '../../../../src/validation/rules/schema/unknown-field.js';
import { testRule } from '../../rule-tester.js';

testRule(unknownField, { schemas: builtInSchemas('1.36') });
