import { key } from '../../../../src/validation/rules/secret/key.js';
import { testRule } from '../../rule-tester.js';

testRule(key);
