import { hugePages } from '../../../../src/validation/rules/resources/huge-pages.js';
import { testRule } from '../../rule-tester.js';

testRule(hugePages);
