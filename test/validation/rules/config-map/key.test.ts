import { key } from '../../../../src/validation/rules/config-map/key.js';
import { testRule } from '../../rule-tester.js';

testRule(key);
