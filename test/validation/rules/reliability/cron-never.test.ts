import { cronNever as rule } from '../../../../src/validation/rules/reliability/cron-never.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);
