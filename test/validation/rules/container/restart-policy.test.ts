import { expect, it } from 'vitest';
import { restartPolicy } from '../../../../src/validation/rules/container/restart-policy.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(restartPolicy);

const main = (restartPolicy: string): string => podWith({}, { restartPolicy });
const init = (restartPolicy: string): string => podWith({ initContainers: [{ name: 'i', image: 'i', restartPolicy }] });

it.each([
  [main('Always'), '1.33', 1],
  [main('Always'), '1.34', 0],
  [main('Always'), '1.35', 0],
  [main(''), '1.35', 1],
  [init('Never'), '1.28', 0],
  [init('Never'), '1.33', 1],
  [init('Never'), '1.34', 0],
  [init('Never'), '1.35', 0],
  [init(''), '1.36', 1],
] as const)('judges %s for %s', (yaml, version, faults) => {
  expect(placesFound(restartPolicy, yaml, { version })).toHaveLength(faults);
});
