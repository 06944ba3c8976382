import { templateMetadata } from '../../../../src/validation/rules/claim/template-metadata.js';
import { testRule } from '../../rule-tester.js';

testRule(templateMetadata);
