import { runtimeClass as rule } from '../../../../src/validation/rules/reference/runtime-class.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
