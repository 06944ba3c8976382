import { accessModes } from '../../../../src/validation/rules/claim/access-modes.js';
import { testRule } from '../../rule-tester.js';

testRule(accessModes);
