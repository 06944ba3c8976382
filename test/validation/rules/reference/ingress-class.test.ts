import { ingressClass as rule } from '../../../../src/validation/rules/reference/ingress-class.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
