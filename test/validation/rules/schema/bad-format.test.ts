import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { badFormat } from '../../../../src/validation/rules/schema/bad-format.js';
import { testRule } from '../../rule-tester.js';

testRule(badFormat, { schemas: builtInSchemas('1.36') });
