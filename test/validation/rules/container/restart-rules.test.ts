import { expect, it } from 'vitest';
import { restartRules } from '../../../../src/validation/rules/container/restart-rules.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(restartRules);

const AT = '/spec/containers/0/restartPolicyRules';
const codes = { operator: 'In', values: [1] };

it.each([
  [[{ action: 'RestartAllContainers', exitCodes: codes }], []],
  [[{ action: 'Stop', exitCodes: codes }], [`${AT}/0/action`]],
  [[{ action: 'Restart', exitCodes: { operator: 'Gt' } }], [`${AT}/0/exitCodes/operator`]],
  [[{ action: 'Restart', exitCodes: { operator: 'In', values: Array(256).fill(1) } }], [`${AT}/0/exitCodes/values`]],
  [Array.from({ length: 21 }, () => ({ action: 'Restart', exitCodes: codes })), [AT]],
  [[], []],
])('judges %j', (restartPolicyRules, places) => {
  expect(placesFound(restartRules, podWith({}, { restartPolicy: 'Never', restartPolicyRules }))).toEqual(places);
});

it('gives sidecars rules since 1.36', () => {
  const rule = { action: 'Restart', exitCodes: codes };
  const one = { name: 'i', image: 'i', restartPolicy: 'Always', restartPolicyRules: [rule] };
  const yaml = podWith({ initContainers: [one] });
  expect(placesFound(restartRules, yaml, { version: '1.35' })).toHaveLength(1);
  expect(placesFound(restartRules, yaml)).toEqual([]);
});
