import { parameters } from '../../../../src/validation/rules/storage-class/parameters.js';
import { testRule } from '../../rule-tester.js';

testRule(parameters);
