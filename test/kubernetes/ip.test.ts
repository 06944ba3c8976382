import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrContains, parseCidr } from '../../src/kubernetes/cidr.js';
import {
  canonicalAddress,
  familyOf,
  ipVersion,
  isMulticast,
  parseIp,
  unreachableRange,
} from '../../src/kubernetes/ip.js';

describe('addresses as the server reads them', () => {
  it.each([
    ['10.0.0.1', 'IPv4', '10.0.0.1', undefined],
    ['010.000.0.1', 'IPv4', '10.0.0.1', 'zeros'],
    ['::ffff:10.0.0.1', 'IPv4', '10.0.0.1', 'mapped'],
    ['2001:DB8:0::1', 'IPv6', '2001:db8::1', undefined],
    ['00001::1', 'IPv6', '1::1', 'zeros'],
  ])('reads %s', (text, family, canonical, ambiguity) => {
    const ip = parseIp(text);
    expect([ip?.family, ip?.canonical, ip?.ambiguity]).toEqual([family, canonical, ambiguity]);
  });

  it('takes for an address what Node does', () => {
    const like = fc.string({ unit: fc.constantFrom('0', '1', '2', '9', ':', '.', 'a', 'f', '%', 'x', ' ') });
    fc.assert(
      fc.property(fc.oneof(like, fc.ipV4(), fc.ipV6(), fc.domain(), fc.string()), (text) => {
        expect(ipVersion(text)).toBe(isIP(text));
      }),
    );
  });

  it.each(['', '1.2.3', '256.1.1.1', 'fe80::1%eth0', '1.2.3.4 ', 'db.example.com'])('reads nothing in %j', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });

  it.each([
    ['10.1.2.3/8', '10.0.0.0/8', 'beyond'],
    ['10.0.0.0/08', '10.0.0.0/8', 'zeros'],
    ['fd00::/8', 'fd00::/8', undefined],
    ['::ffff:10.0.0.0/104', '10.0.0.0/8', 'mapped'],
  ])('reads the range %s', (text, canonical, ambiguity) => {
    expect([parseCidr(text)?.canonical, parseCidr(text)?.ambiguity]).toEqual([canonical, ambiguity]);
  });

  it.each(['10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', 'fd00::/129', '10.0.0.0/8/8'])(
    'reads no range in %s',
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
    },
  );

  it.each([
    ['10.0.0.0/8', '10.255.0.1', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['::/0', '10.0.0.1', false],
  ])('knows whether %s has %s', (range, address, has) => {
    const [cidr, ip] = [parseCidr(range), parseIp(address)];
    expect(cidr && ip && cidrContains(cidr, ip)).toBe(has);
  });

  it.each([
    ['127.1.2.3', 'a loopback address'],
    ['::1', 'a loopback address'],
    ['::', 'unspecified'],
    ['febf::1', 'a link-local address'],
    ['224.0.0.9', 'a link-local multicast address'],
    ['ff12::2', 'a link-local multicast address'],
    ['224.0.1.1', undefined],
    ['fec0::1', undefined],
  ])('knows what %s is', (address, range) => {
    const ip = parseIp(address);
    expect(ip && unreachableRange(ip)).toBe(range);
  });

  it('have a family and one way to be written', () => {
    expect([familyOf('10.0.0.1'), familyOf('2001:db8::1')]).toEqual(['IPv4', 'IPv6']);
    expect(canonicalAddress('2001:DB8:0:0:0:0:0:1')).toBe('2001:db8::1');
    expect(['10.0.0.1', 'db.example.com'].map(canonicalAddress)).toEqual(['10.0.0.1', 'db.example.com']);
  });

  it.each([
    ['223.255.255.255', false],
    ['224.0.0.0', true],
    ['239.255.255.255', true],
    ['240.0.0.0', false],
    ['ff02::1', true],
    ['fe80::1', false],
  ])('are multicast or not: %s', (address, many) => {
    const ip = parseIp(address);
    expect(ip && isMulticast(ip)).toBe(many);
  });
});
