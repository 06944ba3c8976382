import { nodeAffinity } from '../../../../src/validation/rules/persistent-volume/node-affinity.js';
import { testRule } from '../../rule-tester.js';

testRule(nodeAffinity);
