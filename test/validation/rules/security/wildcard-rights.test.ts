import { wildcardRights as rule } from '../../../../src/validation/rules/security/wildcard-rights.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
