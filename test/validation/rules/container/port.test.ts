import { expect, it } from 'vitest';
import { port } from '../../../../src/validation/rules/container/port.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(port);

const AT = '/spec/containers/0/ports/0';

it.each([
  [{ containerPort: 0 }, [`${AT}/containerPort`]],
  [{ containerPort: 1, hostPort: 0 }, []],
  [{ containerPort: 65_535, hostPort: 65_536 }, [`${AT}/hostPort`]],
  [{ containerPort: 80, name: '' }, []],
  [{ containerPort: 80, name: '80' }, [`${AT}/name`]],
  [{ containerPort: 80, name: 'a-name-that-is-too-long' }, [`${AT}/name`]],
])('judges %j', (one, places) => {
  expect(placesFound(port, podWith({}, { ports: [one] }))).toEqual(places);
});
