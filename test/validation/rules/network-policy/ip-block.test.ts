import { ipBlock } from '../../../../src/validation/rules/network-policy/ip-block.js';
import { testRule } from '../../rule-tester.js';

testRule(ipBlock);
