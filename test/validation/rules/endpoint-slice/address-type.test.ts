import { addressType } from '../../../../src/validation/rules/endpoint-slice/address-type.js';
import { testRule } from '../../rule-tester.js';

testRule(addressType);
