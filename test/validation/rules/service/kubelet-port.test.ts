import { kubeletPort } from '../../../../src/validation/rules/service/kubelet-port.js';
import { testRule } from '../../rule-tester.js';

testRule(kubeletPort);
