import { secretReference } from '../../../../src/validation/rules/persistent-volume/secret-reference.js';
import { testRule } from '../../rule-tester.js';

testRule(secretReference);
