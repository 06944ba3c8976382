import { selector } from '../../../../src/validation/rules/service/selector.js';
import { testRule } from '../../rule-tester.js';

testRule(selector);
