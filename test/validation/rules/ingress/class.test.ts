import { ingressClass } from '../../../../src/validation/rules/ingress/class.js';
import { testRule } from '../../rule-tester.js';

testRule(ingressClass);
