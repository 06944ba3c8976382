import { storageRequest } from '../../../../src/validation/rules/claim/storage-request.js';
import { testRule } from '../../rule-tester.js';

testRule(storageRequest);
