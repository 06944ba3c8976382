import { tokenRequests } from '../../../../src/validation/rules/csi-driver/token-requests.js';
import { testRule } from '../../rule-tester.js';

testRule(tokenRequests);
