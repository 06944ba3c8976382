import { externalName } from '../../../../src/validation/rules/service/external-name.js';
import { testRule } from '../../rule-tester.js';

testRule(externalName);
