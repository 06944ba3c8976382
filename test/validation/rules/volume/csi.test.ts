import { expect, it } from 'vitest';
import { csi } from '../../../../src/validation/rules/volume/csi.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(csi);

it.each([
  ['Csi.Example.com', 0],
  ['a'.repeat(64), 1],
  ['', 0],
])('judges the driver %j', (driver, faults) => {
  expect(placesFound(csi, podWith({ volumes: [{ name: 'a', csi: { driver } }] }))).toHaveLength(faults);
});
