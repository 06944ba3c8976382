import { role as rule } from '../../../../src/validation/rules/reference/role.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
