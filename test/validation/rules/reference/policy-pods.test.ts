import { policyPods as rule } from '../../../../src/validation/rules/reference/policy-pods.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
