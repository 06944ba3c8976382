import { choices } from '../../../../src/validation/rules/csi-driver/choices.js';
import { testRule } from '../../rule-tester.js';

testRule(choices);
