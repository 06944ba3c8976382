import { typeKeys } from '../../../../src/validation/rules/secret/type-keys.js';
import { testRule } from '../../rule-tester.js';

testRule(typeKeys);
