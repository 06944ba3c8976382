import { nodePortRange } from '../../../../src/validation/rules/service/node-port-range.js';
import { testRule } from '../../rule-tester.js';

testRule(nodePortRange);
