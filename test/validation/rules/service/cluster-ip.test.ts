import { clusterIp } from '../../../../src/validation/rules/service/cluster-ip.js';
import { testRule } from '../../rule-tester.js';

testRule(clusterIp);
