import { bindingMode } from '../../../../src/validation/rules/storage-class/binding-mode.js';
import { testRule } from '../../rule-tester.js';

testRule(bindingMode);
