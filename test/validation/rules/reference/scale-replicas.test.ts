import { scaleReplicas as rule } from '../../../../src/validation/rules/reference/scale-replicas.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
