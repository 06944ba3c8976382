import { portUnique } from '../../../../src/validation/rules/service/port-unique.js';
import { testRule } from '../../rule-tester.js';

testRule(portUnique);
