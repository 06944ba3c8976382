import { sourceRanges } from '../../../../src/validation/rules/service/source-ranges.js';
import { testRule } from '../../rule-tester.js';

testRule(sourceRanges);
