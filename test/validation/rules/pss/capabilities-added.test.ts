import { capabilitiesAdded as rule } from '../../../../src/validation/rules/pss/capabilities-added.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

const adding = (...add: string[]) => ({ containers: [{ name: 'a', securityContext: { capabilities: { add } } }] });

it('allows at baseline what a usual container has', () => {
  expect(judgedPod(rule, adding('CHOWN', 'NET_RAW', 'ALL', 'chown'), 'baseline')).toEqual(
    [1, 2, 3].map((index) => `/spec/containers/0/securityContext/capabilities/add/${index}`),
  );
});

it('asks no more of restricted before 1.22', () => {
  expect(judgedPod(rule, adding('CHOWN'), 'restricted', 'v1.21')).toEqual([]);
  expect(judgedPod(rule, adding('CHOWN'), 'restricted', 'v1.22')).not.toEqual([]);
});
