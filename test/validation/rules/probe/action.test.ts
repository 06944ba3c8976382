import { expect, it } from 'vitest';
import { action } from '../../../../src/validation/rules/probe/action.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(action);

const AT = '/spec/containers/0/livenessProbe';

it.each([
  [{ grpc: { port: 65_536 } }, [`${AT}/grpc/port`]],
  [{ grpc: { port: 1, service: 'a b' } }, []],
  [{ httpGet: { port: 'http', path: '' } }, []],
  [{ httpGet: { port: 'HTTP' } }, [`${AT}/httpGet/port`]],
  [{ httpGet: { port: 80, httpHeaders: [{ name: '' }] } }, [`${AT}/httpGet/httpHeaders/0/name`]],
  [{ httpGet: { port: '80' } }, [`${AT}/httpGet/port`]],
  [{ exec: { command: [''] } }, []],
])('judges %j', (livenessProbe, places) => {
  expect(placesFound(action, podWith({}, { livenessProbe }))).toEqual(places);
});
