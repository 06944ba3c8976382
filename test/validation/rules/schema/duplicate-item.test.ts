import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { duplicateItem } from '../../../../src/validation/rules/schema/duplicate-item.js';
import { testRule } from '../../rule-tester.js';

testRule(duplicateItem, { schemas: builtInSchemas('1.36') });
