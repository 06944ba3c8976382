import { parameters } from '../../../../src/validation/rules/ingress-class/parameters.js';
import { testRule } from '../../rule-tester.js';

testRule(parameters);
