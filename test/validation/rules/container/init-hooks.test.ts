import { expect, it } from 'vitest';
import { initHooks } from '../../../../src/validation/rules/container/init-hooks.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(initHooks);

it('knows no sidecars before 1.29', () => {
  const one = { name: 'a', image: 'b', restartPolicy: 'Always', lifecycle: {}, startupProbe: {} };
  const yaml = podWith({ initContainers: [one] });
  expect(placesFound(initHooks, yaml, { version: '1.28' })).toHaveLength(2);
  expect(placesFound(initHooks, yaml, { version: '1.29' })).toEqual([]);
});
