import { nodePort } from '../../../../src/validation/rules/service/node-port.js';
import { testRule } from '../../rule-tester.js';

testRule(nodePort);
