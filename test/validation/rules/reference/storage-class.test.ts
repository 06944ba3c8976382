import { storageClass as rule } from '../../../../src/validation/rules/reference/storage-class.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
