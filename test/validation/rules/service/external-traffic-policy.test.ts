import { externalTrafficPolicy } from '../../../../src/validation/rules/service/external-traffic-policy.js';
import { testRule } from '../../rule-tester.js';

testRule(externalTrafficPolicy);
