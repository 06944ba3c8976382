import { expect, it } from 'vitest';
import { choice } from '../../../../src/validation/rules/volume/choice.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(choice);

it.each([
  [{ hostPath: { path: '/a', type: '' } }, 0],
  [{ azureDisk: { kind: '', cachingMode: 'Read' } }, 2],
  [{ image: { reference: 'a', pullPolicy: 'Once' } }, 1],
  [{ image: { reference: 'a', pullPolicy: '' } }, 0],
])('judges %j', (volume, faults) => {
  expect(placesFound(choice, podWith({ volumes: [{ name: 'a', ...volume }] }))).toHaveLength(faults);
});
