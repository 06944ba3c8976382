import { externalIps } from '../../../../src/validation/rules/service/external-ips.js';
import { testRule } from '../../rule-tester.js';

testRule(externalIps);
