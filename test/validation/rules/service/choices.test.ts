import { choices } from '../../../../src/validation/rules/service/choices.js';
import { testRule } from '../../rule-tester.js';

testRule(choices);
