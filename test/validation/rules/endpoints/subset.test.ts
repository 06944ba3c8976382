import { subset } from '../../../../src/validation/rules/endpoints/subset.js';
import { testRule } from '../../rule-tester.js';

testRule(subset);
