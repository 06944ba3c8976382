import { endpointNames } from '../../../../src/validation/rules/endpoint-slice/endpoint-names.js';
import { testRule } from '../../rule-tester.js';

testRule(endpointNames);
