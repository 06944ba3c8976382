import { path } from '../../../../src/validation/rules/ingress/path.js';
import { testRule } from '../../rule-tester.js';

testRule(path);
