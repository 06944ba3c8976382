import { storageSystem } from '../../../../src/validation/rules/persistent-volume/storage-system.js';
import { testRule } from '../../rule-tester.js';

testRule(storageSystem);
