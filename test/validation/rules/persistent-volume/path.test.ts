import { path } from '../../../../src/validation/rules/persistent-volume/path.js';
import { testRule } from '../../rule-tester.js';

testRule(path);
