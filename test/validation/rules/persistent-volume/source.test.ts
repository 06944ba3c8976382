import { source } from '../../../../src/validation/rules/persistent-volume/source.js';
import { testRule } from '../../rule-tester.js';

testRule(source);
