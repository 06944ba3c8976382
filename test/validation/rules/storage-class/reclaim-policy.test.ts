import { reclaimPolicy } from '../../../../src/validation/rules/storage-class/reclaim-policy.js';
import { testRule } from '../../rule-tester.js';

testRule(reclaimPolicy);
