import { expect, it } from 'vitest';
import { spread } from '../../../../src/validation/rules/scheduling/spread.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(spread);

const found = (fields: object, version: '1.33' | '1.36' = '1.36', made: typeof podWith = podWith): string[] => {
  const constraint = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', ...fields };
  return placesFound(spread, made({ topologySpreadConstraints: [constraint] }, {}, { labels: { app: 'a' } }), {
    version,
  });
};
const labelSelector = { matchLabels: { app: 'a' } };

it.each([
  [{ topologyKey: '' }, 1],
  [{ topologyKey: 'a b' }, 0],
  [{ whenUnsatisfiable: null }, 1],
  [{ nodeTaintsPolicy: 'Keep', nodeAffinityPolicy: '' }, 2],
  [{ minDomains: 0 }, 1],
  [{ minDomains: 1 }, 0],
  [{ labelSelector: { matchLabels: { 'a b': 'c' } } }, 1],
  [{ matchLabelKeys: ['a'] }, 1],
  [{ matchLabelKeys: ['app'], labelSelector }, 1],
  [{ matchLabelKeys: [] }, 0],
])('judges %j', (fields, faults) => {
  expect(found(fields)).toHaveLength(faults);
});

it('knows what servers before 1.34 ask of templates', () => {
  const fields = { matchLabelKeys: ['app'], labelSelector };
  expect(found(fields, '1.33', deploymentWith)).toHaveLength(1);
  expect(found(fields, '1.36', deploymentWith)).toEqual([]);
});
