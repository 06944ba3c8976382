import { expect, it } from 'vitest';
import { fileMode } from '../../../../src/validation/rules/volume/file-mode.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(fileMode);

const items = (mode: number): object[] => [{ key: 'a', path: 'b', mode }];

it.each([
  [{ projected: { defaultMode: -1, sources: [{ secret: { name: 'a', items: items(512) } }] } }, 2],
  [{ configMap: { name: 'a', items: items(511) } }, 0],
  [{ downwardAPI: { defaultMode: 512, items: items(0) } }, 1],
])('judges %j', (volume, faults) => {
  expect(placesFound(fileMode, podWith({ volumes: [{ name: 'a', ...volume }] }))).toHaveLength(faults);
});
