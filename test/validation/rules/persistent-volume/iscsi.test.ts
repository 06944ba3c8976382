import { iscsi } from '../../../../src/validation/rules/persistent-volume/iscsi.js';
import { testRule } from '../../rule-tester.js';

testRule(iscsi);
