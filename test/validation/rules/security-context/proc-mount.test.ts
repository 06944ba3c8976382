import { procMount } from '../../../../src/validation/rules/security-context/proc-mount.js';
import { testRule } from '../../rule-tester.js';

testRule(procMount);
