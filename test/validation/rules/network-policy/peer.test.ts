import { peer } from '../../../../src/validation/rules/network-policy/peer.js';
import { testRule } from '../../rule-tester.js';

testRule(peer);
