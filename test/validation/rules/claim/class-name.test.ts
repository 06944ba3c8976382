import { className } from '../../../../src/validation/rules/claim/class-name.js';
import { testRule } from '../../rule-tester.js';

testRule(className);
