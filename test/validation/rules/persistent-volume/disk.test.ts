import { disk } from '../../../../src/validation/rules/persistent-volume/disk.js';
import { testRule } from '../../rule-tester.js';

testRule(disk);
