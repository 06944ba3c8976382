import { choices } from '../../../../src/validation/rules/persistent-volume/choices.js';
import { testRule } from '../../rule-tester.js';

testRule(choices);
