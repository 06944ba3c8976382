import { volumeMode } from '../../../../src/validation/rules/claim/volume-mode.js';
import { testRule } from '../../rule-tester.js';

testRule(volumeMode);
