import { isIP } from 'node:net';

/** The two families of addresses, as Services and EndpointSlices call them. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** An address as the API server reads it. */
export interface Ip {
  /** An IPv4 address in the form of an IPv6 one counts as IPv4. */
  readonly family: AddressFamily;
  /** Its 4 or 16 bytes. */
  readonly bytes: readonly number[];
  /** The one way to write it: servers refuse others in places, and two ways to write one hide a duplicate. */
  readonly canonical: string;
  /** What makes it readable in two ways; servers before 1.36 take it all the same. */
  readonly ambiguity?: 'zeros' | 'mapped';
}

const LIKE_AN_ADDRESS = /^[\d.]+$|:/;

/** 4 or 6 for an address, 0 for anything else. Node takes 4 ms to get ready to look at what is none: most are names. */
export const ipVersion = (text: string): number => (LIKE_AN_ADDRESS.test(text) ? isIP(text) : 0);

/** Reads an address; undefined where the server can't. */
export function parseIp(value: string): Ip | undefined {
  const plain = value.replace(/(^|[.:])0+(?=[0-9a-fA-F])/g, '$1');
  const kind = ipVersion(plain);
  if (kind === 0 || plain.includes('%')) return undefined;
  const zeros = ipVersion(value) === 0 ? ({ ambiguity: 'zeros' } as const) : {};
  if (kind === 4) return { family: 'IPv4', bytes: plain.split('.').map(Number), canonical: plain, ...zeros };
  const canonical = canonicalIpv6(plain);
  const bytes = groupsOf(canonical).flatMap((group) => [group >> 8, group & 255]);
  if (bytes.slice(0, 12).join() === MAPPED) {
    const own = bytes.slice(12);
    return { family: 'IPv4', bytes: own, canonical: own.join('.'), ambiguity: 'mapped', ...zeros };
  }
  return { family: 'IPv6', bytes, canonical, ...zeros };
}

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255].join();

/** The one way to write the address that these bytes are. */
export function textOf(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0));
  return canonicalIpv6(groups.map((group) => group.toString(16)).join(':'));
}

const canonicalIpv6 = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1);

/** The eight groups of 16 bits of an IPv6 address in its canonical form. */
function groupsOf(canonical: string): number[] {
  const [head = '', tail = ''] = canonical.split('::');
  const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));
  const [before, after] = [groups(head), groups(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** The family of an address; of what is none, IPv4. */
export const familyOf = (address: string): AddressFamily => parseIp(address)?.family ?? 'IPv4';

/** The one way to write an address; what is none stays as it is. */
export const canonicalAddress = (address: string): string => parseIp(address)?.canonical ?? address;

/** What an address is that nothing on another machine has, as in `a loopback address`; undefined for any other. */
export function unreachableRange({ family, bytes }: Ip): string | undefined {
  return UNREACHABLE.find(([, v4, v6]) => (family === 'IPv4' ? v4 : v6)(bytes))?.[0];
}

/** Whether an address is one of many machines at once. */
export const isMulticast = ({ family, bytes: [first = 0] }: Ip): boolean =>
  family === 'IPv4' ? first >> 4 === 14 : first === 255;

type Test = (bytes: readonly number[]) => boolean;

// Exactly those that the server refuses for endpoints: wider multicast it takes.
const UNREACHABLE: readonly (readonly [what: string, v4: Test, v6: Test])[] = [
  ['unspecified', (bytes) => bytes.every((byte) => byte === 0), (bytes) => bytes.every((byte) => byte === 0)],
  [
    'a loopback address',
    ([first]) => first === 127,
    (bytes) => bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1,
  ],
  ['a link-local address', ([a, b]) => a === 169 && b === 254, ([a, b = 0]) => a === 254 && (b & 0xc0) === 0x80],
  [
    'a link-local multicast address',
    ([a, b, c]) => a === 224 && b === 0 && c === 0,
    ([a, b = 0]) => a === 255 && (b & 15) === 2,
  ],
];
