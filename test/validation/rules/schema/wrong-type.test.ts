import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { wrongType } from '../../../../src/validation/rules/schema/wrong-type.js';
import { testRule } from '../../rule-tester.js';

testRule(wrongType, { schemas: builtInSchemas('1.36') });
