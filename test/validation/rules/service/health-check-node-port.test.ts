import { healthCheckNodePort } from '../../../../src/validation/rules/service/health-check-node-port.js';
import { testRule } from '../../rule-tester.js';

testRule(healthCheckNodePort);
