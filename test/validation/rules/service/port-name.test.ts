import { portName } from '../../../../src/validation/rules/service/port-name.js';
import { testRule } from '../../rule-tester.js';

testRule(portName);
