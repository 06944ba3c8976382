import { expect, it } from 'vitest';
import { dnsServers } from '../../../../src/validation/rules/pod/dns-servers.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(dnsServers);

it.each([
  [['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'], ['/spec/dnsConfig/nameservers']],
  [['010.0.0.1'], ['/spec/dnsConfig/nameservers/0']],
  [['fd00::1'], []],
  [[null], ['/spec/dnsConfig/nameservers/0']],
])('judges %j', (nameservers, places) => {
  expect(placesFound(dnsServers, podWith({ dnsConfig: { nameservers } }))).toEqual(places);
});

it('takes zeros in front before 1.36', () => {
  const yaml = podWith({ dnsConfig: { nameservers: ['010.0.0.1', '::ffff:10.0.0.1'] } });
  expect(placesFound(dnsServers, yaml, { version: '1.35' })).toEqual([]);
});
