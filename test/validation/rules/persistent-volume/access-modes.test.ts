import { accessModes } from '../../../../src/validation/rules/persistent-volume/access-modes.js';
import { testRule } from '../../rule-tester.js';

testRule(accessModes);
