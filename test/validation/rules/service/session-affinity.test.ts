import { sessionAffinity } from '../../../../src/validation/rules/service/session-affinity.js';
import { testRule } from '../../rule-tester.js';

testRule(sessionAffinity);
