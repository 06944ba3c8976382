import { expect, it } from 'vitest';
import { hostname } from '../../../../src/validation/rules/pod/hostname.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(hostname);

const OVERRIDE = ['/spec/hostnameOverride'];

it.each([
  [{ subdomain: 'a.b' }, ['/spec/subdomain']],
  [{ hostnameOverride: '' }, OVERRIDE],
  [{ hostnameOverride: 'a'.repeat(63) }, []],
  [{ hostnameOverride: `${'a'.repeat(60)}.bcd` }, []],
  [{ hostnameOverride: `${'a'.repeat(60)}.bcde` }, OVERRIDE],
  [{ hostnameOverride: 'a', setHostnameAsFQDN: true }, OVERRIDE],
  [{ hostnameOverride: 'a', setHostnameAsFQDN: false }, []],
  [{ hostnameOverride: 'a', hostNetwork: true }, OVERRIDE],
])('judges %j', (spec, places) => {
  expect(placesFound(hostname, podWith(spec))).toEqual(places);
});

it('leaves an override that the server drops alone', () => {
  expect(placesFound(hostname, podWith({ hostnameOverride: '' }), { version: '1.34' })).toEqual([]);
});
