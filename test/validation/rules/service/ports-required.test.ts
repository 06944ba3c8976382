import { portsRequired } from '../../../../src/validation/rules/service/ports-required.js';
import { testRule } from '../../rule-tester.js';

testRule(portsRequired);
