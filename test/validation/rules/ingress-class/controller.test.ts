import { controller } from '../../../../src/validation/rules/ingress-class/controller.js';
import { testRule } from '../../rule-tester.js';

testRule(controller);
