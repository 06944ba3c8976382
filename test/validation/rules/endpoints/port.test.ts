import { port } from '../../../../src/validation/rules/endpoints/port.js';
import { testRule } from '../../rule-tester.js';

testRule(port);
