import { selector } from '../../../../src/validation/rules/claim/selector.js';
import { testRule } from '../../rule-tester.js';

testRule(selector);
