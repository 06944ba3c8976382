import { port } from '../../../../src/validation/rules/endpoint-slice/port.js';
import { testRule } from '../../rule-tester.js';

testRule(port);
