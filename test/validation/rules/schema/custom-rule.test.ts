import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { customRule } from '../../../../src/validation/rules/schema/custom-rule.js';
import { testRule } from '../../rule-tester.js';

testRule(customRule, { schemas: builtInSchemas('1.36') });
