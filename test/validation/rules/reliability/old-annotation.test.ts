import { oldAnnotation as rule } from '../../../../src/validation/rules/reliability/old-annotation.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
