import { host } from '../../../../src/validation/rules/ingress/host.js';
import { testRule } from '../../rule-tester.js';

testRule(host);
