import { port } from '../../../../src/validation/rules/network-policy/port.js';
import { testRule } from '../../rule-tester.js';

testRule(port);
