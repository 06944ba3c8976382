import { size } from '../../../../src/validation/rules/endpoint-slice/size.js';
import { testRule } from '../../rule-tester.js';

testRule(size);
