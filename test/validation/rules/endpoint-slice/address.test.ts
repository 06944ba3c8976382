import { address } from '../../../../src/validation/rules/endpoint-slice/address.js';
import { testRule } from '../../rule-tester.js';

testRule(address);
