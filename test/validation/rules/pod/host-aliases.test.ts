import { expect, it } from 'vitest';
import { hostAliases } from '../../../../src/validation/rules/pod/host-aliases.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(hostAliases);

it.each([
  [[null], ['/spec/hostAliases/0/ip']],
  [[{ ip: '::1' }], []],
  [[{ ip: '::ffff:10.0.0.1' }], ['/spec/hostAliases/0/ip']],
  [[{ ip: '127.0.0.1', hostnames: ['a', ''] }], ['/spec/hostAliases/0/hostnames/1']],
])('judges %j', (aliases, places) => {
  expect(placesFound(hostAliases, podWith({ hostAliases: aliases }))).toEqual(places);
});
