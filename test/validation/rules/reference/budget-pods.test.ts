import { budgetPods as rule } from '../../../../src/validation/rules/reference/budget-pods.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
