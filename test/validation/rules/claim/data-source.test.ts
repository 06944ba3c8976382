import { dataSource } from '../../../../src/validation/rules/claim/data-source.js';
import { testRule } from '../../rule-tester.js';

testRule(dataSource);
