import { allowedTopologies } from '../../../../src/validation/rules/storage-class/allowed-topologies.js';
import { testRule } from '../../rule-tester.js';

testRule(allowedTopologies);
