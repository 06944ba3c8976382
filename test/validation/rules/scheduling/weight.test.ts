import { expect, it } from 'vitest';
import { weight } from '../../../../src/validation/rules/scheduling/weight.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(weight);

it('weighs what pods prefer of pods too', () => {
  const preferred = [101, 100].map((one) => ({ weight: one, podAffinityTerm: { topologyKey: 'a' } }));
  const affinity = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } };
  expect(placesFound(weight, podWith({ affinity }))).toHaveLength(1);
});
