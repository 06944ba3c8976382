import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { unknownKind } from '../../../../src/validation/rules/schema/unknown-kind.js';
import { testRule } from '../../rule-tester.js';

testRule(unknownKind, { schemas: builtInSchemas('1.36') });
