import { loadBalancer } from '../../../../src/validation/rules/service/load-balancer.js';
import { testRule } from '../../rule-tester.js';

testRule(loadBalancer);
