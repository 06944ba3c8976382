import { hints } from '../../../../src/validation/rules/endpoint-slice/hints.js';
import { testRule } from '../../rule-tester.js';

testRule(hints);
