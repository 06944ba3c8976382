import { topologyMode } from '../../../../src/validation/rules/service/topology-mode.js';
import { testRule } from '../../rule-tester.js';

testRule(topologyMode);
