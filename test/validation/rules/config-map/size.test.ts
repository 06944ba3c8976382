import { size } from '../../../../src/validation/rules/config-map/size.js';
import { testRule } from '../../rule-tester.js';

testRule(size);
