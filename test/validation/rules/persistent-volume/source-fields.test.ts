import { sourceFields } from '../../../../src/validation/rules/persistent-volume/source-fields.js';
import { testRule } from '../../rule-tester.js';

testRule(sourceFields);
