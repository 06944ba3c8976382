import { capacity } from '../../../../src/validation/rules/persistent-volume/capacity.js';
import { testRule } from '../../rule-tester.js';

testRule(capacity);
