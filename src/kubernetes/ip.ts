import { isIP } from 'node:net';
import { type AddressFamily, canonicalAddress, groupsOf } from './addresses.js';

/** An address as the API server reads it. */
export interface Ip {
  /** An IPv4 address in the form of an IPv6 one counts as IPv4. */
  readonly family: AddressFamily;
  /** Its 4 or 16 bytes. */
  readonly bytes: readonly number[];
  /** The one way to write it. */
  readonly canonical: string;
  /** What makes it readable in two ways; servers before 1.36 take it all the same. */
  readonly ambiguity?: 'zeros' | 'mapped';
}

/** A range of addresses as the API server reads it. */
export interface Cidr {
  readonly ip: Ip;
  /** How many bits it fixes, as written. */
  readonly bits: number;
  /** How many bits of the address's own family it fixes. */
  readonly prefix: number;
  /** The one way to write it. */
  readonly canonical: string;
  /** What makes it readable in two ways; servers before 1.36 take it all the same. */
  readonly ambiguity?: 'zeros' | 'mapped' | 'beyond';
}

/** Reads an address; undefined where the server can't. */
export function parseIp(value: string): Ip | undefined {
  const plain = value.replace(/(^|[.:])0+(?=[0-9a-fA-F])/g, '$1');
  const kind = isIP(plain);
  if (kind === 0 || plain.includes('%')) return undefined;
  const zeros = isIP(value) === 0 ? ({ ambiguity: 'zeros' } as const) : {};
  if (kind === 4) return { family: 'IPv4', bytes: plain.split('.').map(Number), canonical: plain, ...zeros };
  const bytes = groupsOf(plain).flatMap((group) => [group >> 8, group & 255]);
  if (bytes.slice(0, 12).join() === MAPPED) {
    const own = bytes.slice(12);
    return { family: 'IPv4', bytes: own, canonical: own.join('.'), ambiguity: 'mapped', ...zeros };
  }
  return { family: 'IPv6', bytes, canonical: canonicalAddress(plain), ...zeros };
}

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255].join();

/** Reads a range of addresses such as `10.0.0.0/8`; undefined where the server can't. */
export function parseCidr(value: string): Cidr | undefined {
  const slash = value.indexOf('/');
  const address = value.slice(0, Math.max(slash, 0));
  const digits = value.slice(slash + 1);
  const ip = parseIp(address);
  if (!ip || !/^[0-9]+$/.test(digits)) return undefined;
  const bits = Number(digits);
  const long = address.includes(':');
  if (bits > (long ? 128 : 32)) return undefined;
  const prefix = long && ip.family === 'IPv4' ? Math.max(0, bits - 96) : bits;
  const start = masked(ip.bytes, prefix);
  const ambiguity = ip.ambiguity ?? (/^0./.test(digits) ? 'zeros' : undefined);
  const beyond = start.join() === ip.bytes.join() ? undefined : 'beyond';
  const found = ambiguity ?? beyond;
  return { ip, bits, prefix, canonical: `${textOf(start)}/${prefix}`, ...(found && { ambiguity: found }) };
}

/** Whether an address lies in a range. */
export function cidrContains(cidr: Cidr, ip: Ip): boolean {
  return (
    cidr.ip.family === ip.family && masked(ip.bytes, cidr.prefix).join() === masked(cidr.ip.bytes, cidr.prefix).join()
  );
}

/** The first address of the range that the first bits fix. */
function masked(bytes: readonly number[], prefix: number): number[] {
  return bytes.map((byte, index) => byte & (0xff00 >> Math.min(8, Math.max(0, prefix - index * 8))) & 255);
}

function textOf(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0));
  return canonicalAddress(groups.map((group) => group.toString(16)).join(':'));
}

/** A range of addresses that nothing on another machine has, with what it is called; undefined for any other address. */
export function unreachableRange({ family, bytes }: Ip): string | undefined {
  return UNREACHABLE.find(([, v4, v6]) => (family === 'IPv4' ? v4 : v6)(bytes))?.[0];
}

type Test = (bytes: readonly number[]) => boolean;

// Exactly those that the server refuses for endpoints: wider multicast it takes.
const UNREACHABLE: readonly (readonly [name: string, v4: Test, v6: Test])[] = [
  ['unspecified', (bytes) => bytes.every((byte) => byte === 0), (bytes) => bytes.every((byte) => byte === 0)],
  [
    'loopback',
    ([first]) => first === 127,
    (bytes) => bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1,
  ],
  ['link-local', ([a, b]) => a === 169 && b === 254, ([a, b = 0]) => a === 254 && (b & 0xc0) === 0x80],
  ['link-local multicast', ([a, b, c]) => a === 224 && b === 0 && c === 0, ([a, b = 0]) => a === 255 && (b & 15) === 2],
];
