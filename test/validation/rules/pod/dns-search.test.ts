import { expect, it } from 'vitest';
import { dnsSearch } from '../../../../src/validation/rules/pod/dns-search.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(dnsSearch);

it.each([
  [['.', '_tcp.example.com', 'example.com.'], []],
  [['a_b.c'], []],
  [['a..b'], ['/spec/dnsConfig/searches/0']],
  [[null], ['/spec/dnsConfig/searches/0']],
  [Array.from({ length: 33 }, (_, index) => `d${index}`), ['/spec/dnsConfig/searches']],
  [Array.from({ length: 9 }, (_, index) => `${'a.'.repeat(113)}d${index}`), ['/spec/dnsConfig/searches']],
])('judges %j', (searches, places) => {
  expect(placesFound(dnsSearch, podWith({ dnsConfig: { searches } }))).toEqual(places);
});

it('takes neither "." nor "_" before 1.33', () => {
  const yaml = podWith({ dnsConfig: { searches: ['.', '_a'] } });
  expect(placesFound(dnsSearch, yaml, { version: '1.32' })).toHaveLength(2);
});
