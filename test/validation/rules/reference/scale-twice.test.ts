import { scaleTwice as rule } from '../../../../src/validation/rules/reference/scale-twice.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
