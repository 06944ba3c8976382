import { expect, it } from 'vitest';
import { podAffinity } from '../../../../src/validation/rules/scheduling/pod-affinity.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(podAffinity);

const found = (term: object, version: '1.30' | '1.36' = '1.36', made: typeof podWith = podWith): string[] => {
  const required = [{ topologyKey: 'a', ...term }];
  const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } };
  return placesFound(podAffinity, made({ affinity }, {}, { labels: { app: 'a' } }), { version });
};
const labelSelector = { matchLabels: { app: 'a' } };

it.each([
  [{ topologyKey: 'a b' }, 1],
  [{ namespaces: ['A', 'a'] }, 1],
  [{ namespaceSelector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } }, 1],
  [{ matchLabelKeys: ['a'] }, 1],
  [{ matchLabelKeys: ['a b'], labelSelector }, 1],
  [{ matchLabelKeys: ['b'], mismatchLabelKeys: ['b'], labelSelector }, 1],
  [{ matchLabelKeys: ['b'], labelSelector }, 0],
  [{ matchLabelKeys: ['app'], labelSelector }, 1],
])('judges %j', (term, faults) => {
  expect(found(term)).toHaveLength(faults);
});

it('knows what is done to Pods alone, and what is dropped', () => {
  const twice = { matchLabelKeys: ['app'], labelSelector };
  expect(found(twice, '1.36', deploymentWith)).toEqual([]);
  expect(found(twice, '1.30')).toEqual([]);
  const expression = { key: 'app', operator: 'Exists' };
  const written = { matchLabelKeys: ['app'], labelSelector: { ...labelSelector, matchExpressions: [expression] } };
  expect(found(written, '1.36', deploymentWith)).toHaveLength(1);
});
