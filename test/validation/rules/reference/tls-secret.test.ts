import { tlsSecret as rule } from '../../../../src/validation/rules/reference/tls-secret.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
