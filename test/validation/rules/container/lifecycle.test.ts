import { expect, it } from 'vitest';
import { lifecycle } from '../../../../src/validation/rules/container/lifecycle.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(lifecycle);

const AT = '/spec/containers/0/lifecycle/preStop';
const hook = (preStop: object): object => ({ lifecycle: { preStop } });

it.each([
  [{ sleep: { seconds: 30 } }, []],
  [{ sleep: { seconds: 31 } }, [`${AT}/sleep/seconds`]],
  [{ sleep: { seconds: 0 } }, []],
  [{ sleep: { seconds: -1 } }, [`${AT}/sleep/seconds`]],
  [{ exec: { command: ['a'] }, sleep: { seconds: 1 } }, [`${AT}/sleep`]],
  [{ exec: { command: [] } }, [`${AT}/exec/command`]],
  [{ httpGet: { port: 0 } }, [`${AT}/httpGet/port`]],
  [{ httpGet: { port: 'http', httpHeaders: [{ name: 'a b', value: '' }] } }, [`${AT}/httpGet/httpHeaders/0/name`]],
  [{ tcpSocket: { port: 'HTTP' } }, [`${AT}/tcpSocket/port`]],
  [{ exec: null }, [AT]],
])('judges %j', (preStop, places) => {
  expect(placesFound(lifecycle, podWith({}, { ...hook(preStop) }))).toEqual(places);
});

it('measures a pause by the time that the pod has', () => {
  const spec = { terminationGracePeriodSeconds: 90 };
  expect(placesFound(lifecycle, podWith(spec, { ...hook({ sleep: { seconds: 90 } }) }))).toEqual([]);
});

it('knows what older servers do with pauses', () => {
  const zero = podWith({}, { ...hook({ sleep: { seconds: 0 } }) });
  expect(placesFound(lifecycle, zero, { version: '1.32' })).toEqual([`${AT}/sleep/seconds`]);
  expect(placesFound(lifecycle, zero, { version: '1.29' })).toEqual([]);
  const none = podWith({}, { ...hook({}) });
  expect(placesFound(lifecycle, none, { version: '1.29' })).toEqual([AT]);
});
