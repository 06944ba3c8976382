import { expect, it } from 'vitest';
import { path } from '../../../../src/validation/rules/volume/path.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(path);

it.each([
  [{ gitRepo: { repository: 'a', directory: '/b' } }, 1],
  [{ gitRepo: { repository: 'a', directory: 'b/..' } }, 1],
  [{ gitRepo: { repository: 'a', directory: '.' } }, 0],
  [{ hostPath: { path: 'relative/..a' } }, 0],
])('judges %j', (volume, faults) => {
  expect(placesFound(path, podWith({ volumes: [{ name: 'a', ...volume }] }))).toHaveLength(faults);
});
