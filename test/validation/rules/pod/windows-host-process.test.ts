import { expect, it } from 'vitest';
import { windowsHostProcess } from '../../../../src/validation/rules/pod/windows-host-process.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(windowsHostProcess);

const options = (hostProcess?: boolean | null): object => ({ securityContext: { windowsOptions: { hostProcess } } });
const two = (a: object, b: object): object => ({
  hostNetwork: true,
  containers: [a, b].map((one, index) => ({ name: `c${index}`, image: 'a', ...one })),
});

it.each([
  [two(options(true), options(false)), ['/spec']],
  [two(options(true), options(true)), []],
  [
    { ...two(options(false), options(null)), ...options(true) },
    ['/spec/containers/0/securityContext/windowsOptions/hostProcess', '/spec'],
  ],
  [{ ...two({}, {}), ...options(false) }, []],
])('judges %j', (spec, places) => {
  expect(placesFound(windowsHostProcess, podWith({ ...spec }))).toEqual(places);
});
