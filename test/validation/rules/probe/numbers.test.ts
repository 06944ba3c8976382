import { expect, it } from 'vitest';
import { numbers } from '../../../../src/validation/rules/probe/numbers.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(numbers);

const AT = '/spec/containers/0/startupProbe';

it.each([
  [{ successThreshold: 0, timeoutSeconds: 0 }, []],
  [{ successThreshold: -1 }, [`${AT}/successThreshold`]],
  [{ terminationGracePeriodSeconds: 0 }, [`${AT}/terminationGracePeriodSeconds`]],
  [{ terminationGracePeriodSeconds: 1 }, []],
  [{ terminationGracePeriodSeconds: null, successThreshold: null }, []],
])('judges %j', (fields, places) => {
  expect(placesFound(numbers, podWith({}, { startupProbe: { tcpSocket: { port: 1 }, ...fields } }))).toEqual(places);
});
