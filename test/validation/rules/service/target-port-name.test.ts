import { targetPortName } from '../../../../src/validation/rules/service/target-port-name.js';
import { testRule } from '../../rule-tester.js';

testRule(targetPortName);
