import { memoryLimit as rule } from '../../../../src/validation/rules/reliability/memory-limit.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
