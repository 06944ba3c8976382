import { nodeSelector } from '../../../../src/validation/rules/scheduling/node-selector.js';
import { testRule } from '../../rule-tester.js';

testRule(nodeSelector);
