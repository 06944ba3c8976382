import { rootContradiction as rule } from '../../../../src/validation/rules/security/root-contradiction.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
