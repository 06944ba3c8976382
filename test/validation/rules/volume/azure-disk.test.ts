import { azureDisk } from '../../../../src/validation/rules/volume/azure-disk.js';
import { testRule } from '../../rule-tester.js';

testRule(azureDisk);
