import { cronOverlap as rule } from '../../../../src/validation/rules/reliability/cron-overlap.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
