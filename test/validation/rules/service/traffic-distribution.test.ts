import { trafficDistribution } from '../../../../src/validation/rules/service/traffic-distribution.js';
import { testRule } from '../../rule-tester.js';

testRule(trafficDistribution);
