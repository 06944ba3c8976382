import { isIP } from 'node:net';

/** The two families of addresses, as Services and EndpointSlices call them. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** The family of an address that {@link addressProblem} finds nothing wrong with. */
export const familyOf = (address: string): AddressFamily => (isIP(address) === 6 ? 'IPv6' : 'IPv4');

/** The one way to write an address: servers refuse others in places, and two ways to write one hide a duplicate. */
export function canonicalAddress(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

/** An IPv6 address as its eight groups of 16 bits. */
export function groupsOf(address: string): number[] {
  const [head = '', tail] = canonicalAddress(address).split('::');
  const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));
  const [before, after] = [groups(head), groups(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** The IPv4 address that an IPv6 one of the range `::ffff:0:0/96` stands for. */
function mappedOf(address: string): string | undefined {
  if (isIP(address) !== 6) return undefined;
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  const prefix = groups.slice(0, 6).join(' ');
  return prefix === '0 0 0 0 0 65535' ? `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}` : undefined;
}

/** What is wrong with an IPv4 or IPv6 address; `undefined` where nothing is. */
export function addressProblem(value: string): string | undefined {
  if (isIP(value) === 0 || value.includes('%'))
    return `"${value}" is not an address\nwrite it like '203.0.113.7' or '2001:db8::7'`;
  const mapped = mappedOf(value);
  return mapped === undefined
    ? undefined
    : `"${value}" is an IPv4 address in the form of an IPv6 one, which Kubernetes refuses\nwrite '${mapped}'`;
}

type Test = (parts: readonly number[]) => boolean;

/** Ranges in which no service can be reached from another machine, by the numbers that addresses of a family are made of. */
const UNREACHABLE: readonly (readonly [what: string, v4: Test, v6: Test])[] = [
  ['unspecified', (parts) => parts.every((part) => part === 0), (groups) => groups.every((group) => group === 0)],
  [
    'a loopback address',
    ([first]) => first === 127,
    (groups) => groups.slice(0, 7).every((g) => g === 0) && groups[7] === 1,
  ],
  ['link-local', ([first, second]) => first === 169 && second === 254, ([first = 0]) => (first & 0xff_c0) === 0xfe_80],
  ['a multicast address', ([first = 0]) => first >> 4 === 14, ([first = 0]) => first >> 8 === 0xff],
];

/** What is wrong with an address that pods are to call: also what leads nowhere from another machine. */
export function endpointAddressProblem(value: string): string | undefined {
  const mapped = isIP(value) === 6 && !value.includes('%') ? mappedOf(value) : undefined;
  const form = addressProblem(value);
  if (form !== undefined && mapped === undefined) return form;
  const address = mapped ?? value;
  const v6 = isIP(address) === 6;
  const parts = v6 ? groupsOf(address) : address.split('.').map(Number);
  const found = UNREACHABLE.find(([, v4Test, v6Test]) => (v6 ? v6Test : v4Test)(parts));
  if (found === undefined) return form;
  return `"${value}" is ${found[0]}: pods can't reach anything there\nwrite the address that other machines call`;
}
