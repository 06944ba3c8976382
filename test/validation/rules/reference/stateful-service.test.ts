import { statefulService as rule } from '../../../../src/validation/rules/reference/stateful-service.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
