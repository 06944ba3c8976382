import { rules } from '../../../../src/validation/rules/ingress/rules.js';
import { testRule } from '../../rule-tester.js';

testRule(rules);
