import { size } from '../../../../src/validation/rules/secret/size.js';
import { testRule } from '../../rule-tester.js';

testRule(size);
