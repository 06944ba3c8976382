import { appProtocol } from '../../../../src/validation/rules/service/app-protocol.js';
import { testRule } from '../../rule-tester.js';

testRule(appProtocol);
