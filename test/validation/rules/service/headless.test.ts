import { headless } from '../../../../src/validation/rules/service/headless.js';
import { testRule } from '../../rule-tester.js';

testRule(headless);
