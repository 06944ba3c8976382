import { requests as rule } from '../../../../src/validation/rules/reliability/requests.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
