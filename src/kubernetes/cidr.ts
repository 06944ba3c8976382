import { type Ip, parseIp, textOf } from './ip.js';

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

/** The first address of the range that the first bits fix. */
function masked(bytes: readonly number[], prefix: number): number[] {
  return bytes.map((byte, index) => byte & (0xff00 >> Math.min(8, Math.max(0, prefix - index * 8))) & 255);
}

/** Whether an address lies in a range. */
export function cidrContains(cidr: Cidr, ip: Ip): boolean {
  return (
    cidr.ip.family === ip.family && masked(cidr.ip.bytes, cidr.prefix).join() === masked(ip.bytes, cidr.prefix).join()
  );
}

/** Whether a range lies in another and is smaller. */
export const isPartOf = (part: Cidr, whole: Cidr): boolean => cidrContains(whole, part.ip) && part.bits > whole.bits;

/** The range that holds just one address. */
export const rangeOf = ({ family, canonical }: Ip): string => `${canonical}/${family === 'IPv6' ? 128 : 32}`;

/** As {@link rangeOf}, of an address as it is written. */
export function cidrOf(address: string): string {
  const ip = parseIp(address);
  return ip === undefined ? address : rangeOf(ip);
}

/** What is wrong with a range of addresses such as `10.0.0.0/8`; `undefined` where nothing is. */
export function cidrProblem(value: string): string | undefined {
  const cidr = parseCidr(value);
  if (cidr === undefined || cidr.ambiguity === 'zeros' || cidr.ambiguity === 'mapped')
    return `"${value}" is not a range of addresses\nwrite it like '10.0.0.0/8' or 'fd00::/8'`;
  // Servers of 1.36 refuse it, older ones only warn: nobody can tell which of the two was meant.
  return cidr.ambiguity === undefined
    ? undefined
    : `"${value}" has bits set beyond its prefix of ${cidr.bits}\nwrite '${cidr.canonical}' for the range, or '${rangeOf(cidr.ip)}' for that one address`;
}

/** Whether all addresses of a range are in another one; false where one of the two is no range. */
export function liesWithin(range: string, whole: string): boolean {
  const [part, all] = [parseCidr(range), parseCidr(whole)];
  return part !== undefined && all !== undefined && cidrContains(all, part.ip) && part.prefix >= all.prefix;
}

/** What is wrong with a part that is left out of a range; `undefined` where nothing is. */
export function exceptProblem(cidr: string, part: string): string | undefined {
  const problem = cidrProblem(part);
  if (problem !== undefined || cidrProblem(cidr) !== undefined) return problem;
  const [whole, left] = [parseCidr(cidr), parseCidr(part)];
  return whole && left && isPartOf(left, whole)
    ? undefined
    : `"${part}" is no part of ${cidr}\nname a smaller range inside it, or drop it`;
}
