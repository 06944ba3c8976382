import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { missingField } from '../../../../src/validation/rules/schema/missing-field.js';
import { testRule } from '../../rule-tester.js';

testRule(missingField, { schemas: builtInSchemas('1.36') });
