import { policyTypes } from '../../../../src/validation/rules/network-policy/policy-types.js';
import { testRule } from '../../rule-tester.js';

testRule(policyTypes);
