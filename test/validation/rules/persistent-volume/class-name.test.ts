import { className } from '../../../../src/validation/rules/persistent-volume/class-name.js';
import { testRule } from '../../rule-tester.js';

testRule(className);
