import { tls } from '../../../../src/validation/rules/ingress/tls.js';
import { testRule } from '../../rule-tester.js';

testRule(tls);
