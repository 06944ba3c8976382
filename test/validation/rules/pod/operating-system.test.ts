import { operatingSystem } from '../../../../src/validation/rules/pod/operating-system.js';
import { testRule } from '../../rule-tester.js';

testRule(operatingSystem);
