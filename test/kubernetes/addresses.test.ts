import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressProblem, endpointAddressProblem } from '../../src/kubernetes/addresses.js';

describe('an address', () => {
  it.each(['203.0.113.7', '0.0.0.0', '::', '2001:db8::7', 'FD00::1'])('%s is one', (value) => {
    expect(addressProblem(value)).toBeUndefined();
  });

  it.each(['', '10.0.0', '010.0.0.1', 'fe80::1%eth0', 'example.com', '10.0.0.1/32'])('%s is none', (value) => {
    expect(addressProblem(value)).toContain('is not an address');
  });

  it('of IPv4 in the form of IPv6 is refused, however it is written', () => {
    expect(addressProblem('::ffff:10.0.0.1')).toContain("write '10.0.0.1'");
    expect(addressProblem('0:0:0:0:0:FFFF:0a00:0001')).toContain("write '10.0.0.1'");
    expect(addressProblem('::ffff:0:10.0.0.1')).toBeUndefined();
  });
});

describe('an address to call', () => {
  it.each(['203.0.113.7', '10.0.0.1', '2001:db8::1', 'fd00::1', '169.253.0.1', '128.0.0.1', '223.255.255.255'])(
    'can be %s',
    (value) => {
      expect(endpointAddressProblem(value)).toBeUndefined();
    },
  );

  it.each([
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['127.0.0.1', 'loopback'],
    ['127.255.3.4', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.169.254', 'link-local'],
    ['fe80::1', 'link-local'],
    ['febf::1', 'link-local'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['ff02::1', 'multicast'],
    ['ff0e::1', 'multicast'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:169.254.169.254', 'link-local'],
    ['::ffff:0.0.0.0', 'unspecified'],
    ['::ffff:224.0.0.1', 'multicast'],
    ['::ffff:10.0.0.1', "write '10.0.0.1'"],
    ['fe80::1%eth0', 'is not an address'],
    ['localhost', 'is not an address'],
  ])('can not be %s: %s', (value, why) => {
    expect(endpointAddressProblem(value)).toContain(why);
  });

  it('of IPv4 is judged alike in the form of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const reachable = endpointAddressProblem(address) === undefined;
        const mapped = endpointAddressProblem(`::ffff:${address}`) ?? '';
        expect(mapped.includes(reachable ? `write '${address}'` : "can't reach")).toBe(true);
      }),
    );
  });
});
