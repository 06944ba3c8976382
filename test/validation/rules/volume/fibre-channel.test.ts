import { fibreChannel } from '../../../../src/validation/rules/volume/fibre-channel.js';
import { testRule } from '../../rule-tester.js';

testRule(fibreChannel);
