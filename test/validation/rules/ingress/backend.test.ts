import { backend } from '../../../../src/validation/rules/ingress/backend.js';
import { testRule } from '../../rule-tester.js';

testRule(backend);
