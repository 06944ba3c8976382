import { csiDriverName } from '../../../../src/validation/rules/persistent-volume/csi-driver-name.js';
import { testRule } from '../../rule-tester.js';

testRule(csiDriverName);
