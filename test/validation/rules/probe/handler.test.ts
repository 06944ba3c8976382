import { expect, it } from 'vitest';
import { handler } from '../../../../src/validation/rules/probe/handler.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(handler);

it('judges sidecars, and leaves init containers that end alone', () => {
  const sidecar = { name: 's', image: 's', restartPolicy: 'Always', startupProbe: {} };
  const init = { name: 'i', image: 'i', startupProbe: {} };
  expect(placesFound(handler, podWith({ initContainers: [sidecar, init] }))).toEqual([
    '/spec/initContainers/0/startupProbe',
  ]);
});
