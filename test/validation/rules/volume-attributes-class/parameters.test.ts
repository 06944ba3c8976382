import { parameters } from '../../../../src/validation/rules/volume-attributes-class/parameters.js';
import { testRule } from '../../rule-tester.js';

testRule(parameters);
