import { provisioner } from '../../../../src/validation/rules/storage-class/provisioner.js';
import { testRule } from '../../rule-tester.js';

testRule(provisioner);
