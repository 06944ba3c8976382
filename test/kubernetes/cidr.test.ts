import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cidrOf, cidrProblem, exceptProblem } from '../../src/kubernetes/cidr.js';

it.each(['10.0.0.0/8', '0.0.0.0/0', '203.0.113.7/32', '::/0', 'fd00::/8', '2001:DB8::/32', '2001:db8::7/128'])(
  '%s is a range',
  (value) => {
    expect(cidrProblem(value)).toBeUndefined();
  },
);

it.each([
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '::/129',
  'a/8',
  '10.0.0.0/8/8',
  '::ffff:10.0.0.0/104',
  'fe80::%a/8',
])('%s is none', (value) => {
  expect(cidrProblem(value)).toContain('is not a range of addresses');
});

it('what goes beyond the prefix is refused, as 1.36 does', () => {
  expect(cidrProblem('10.1.2.3/8')).toContain("write '10.0.0.0/8' for the range, or '10.1.2.3/32'");
  expect(cidrProblem('2001:db8::1/32')).toContain("write '2001:db8::/32' for the range, or '2001:db8::1/128'");
});

it('the range of one address is one', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6().filter((address) => !address.includes('.')),
      ),
      (address) => {
        const range = cidrOf(address);
        expect(cidrProblem(range) === undefined || range.startsWith('::ffff:')).toBe(true);
      },
    ),
  );
});

it('what is left out of a range is a smaller part of it', () => {
  expect(exceptProblem('10.0.0.0/8', '10.1.0.0/16')).toBeUndefined();
  expect(exceptProblem('fd00::/8', 'fd00:1::/32')).toBeUndefined();
  expect(exceptProblem('10.0.0.0/8', '10.0.0.0/8')).toContain('is no part of 10.0.0.0/8');
  expect(exceptProblem('10.0.0.0/8', '11.0.0.0/16')).toContain('is no part of');
  expect(exceptProblem('10.0.0.0/8', 'fd00::/64')).toContain('is no part of');
  expect(exceptProblem('10.0.0.0/8', '10.1.2.3/16')).toContain('bits set beyond');
});
