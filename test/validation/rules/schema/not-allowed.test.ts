import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { notAllowed } from '../../../../src/validation/rules/schema/not-allowed.js';
import { testRule } from '../../rule-tester.js';

testRule(notAllowed, { schemas: builtInSchemas('1.36') });
