import { updatePeriod } from '../../../../src/validation/rules/csi-driver/update-period.js';
import { testRule } from '../../rule-tester.js';

testRule(updatePeriod);
