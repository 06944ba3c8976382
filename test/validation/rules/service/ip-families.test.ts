import { ipFamilies } from '../../../../src/validation/rules/service/ip-families.js';
import { testRule } from '../../rule-tester.js';

testRule(ipFamilies);
