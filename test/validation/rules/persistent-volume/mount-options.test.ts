import { mountOptions } from '../../../../src/validation/rules/persistent-volume/mount-options.js';
import { testRule } from '../../rule-tester.js';

testRule(mountOptions);
