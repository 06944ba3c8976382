import { address } from '../../../../src/validation/rules/endpoints/address.js';
import { testRule } from '../../rule-tester.js';

testRule(address);
