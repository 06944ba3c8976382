import { isPartOf, parseCidr, rangeOf } from '../../kubernetes/cidr.js';
import { parseIp, unreachableRange } from '../../kubernetes/ip.js';
import type { Context } from '../context.js';
import type { Found } from '../violation.js';

const AMBIGUITIES = {
  zeros: 'has leading zeros, which other programs read as octal',
  mapped: 'is an IPv4 address in the form of an IPv6 one',
  beyond: 'has bits set beyond its prefix',
} as const;

/** What is wrong with an address; undefined if nothing is. */
export function ipFault(value: string, path: string, context: Context): Found | undefined {
  const ip = parseIp(value);
  if (!ip) return { path, message: `"${value}" is no address`, help: 'write it like 203.0.113.7 or 2001:db8::7' };
  if (ip.ambiguity === undefined || !context.has('strictAddresses')) return undefined;
  return { path, message: `"${value}" ${AMBIGUITIES[ip.ambiguity]}`, help: `write ${ip.canonical}` };
}

/** What is wrong with an address that others are to reach: also what leads nowhere from another machine. */
export function endpointIpFault(value: string, path: string, context: Context): Found | undefined {
  const fault = ipFault(value, path, context);
  const ip = parseIp(value);
  if (fault || !ip) return fault;
  const range = unreachableRange(ip);
  if (range === undefined) return undefined;
  return {
    path,
    message: `${value} is ${range}: nothing on another machine has it`,
    help: 'write the address that other machines call',
  };
}

/** What is wrong with a range of addresses; undefined if nothing is. */
export function cidrFault(value: string, path: string, context: Context): Found | undefined {
  const cidr = parseCidr(value);
  if (!cidr) {
    const single = parseIp(value);
    const help = single ? `write ${rangeOf(single)}` : 'write it like 10.0.0.0/8 or fd00::/8';
    return { path, message: `"${value}" is no range of addresses`, help };
  }
  if (cidr.ambiguity === undefined || !context.has('strictAddresses')) return undefined;
  return { path, message: `"${value}" ${AMBIGUITIES[cidr.ambiguity]}`, help: `write ${cidr.canonical}` };
}

/** What is wrong with a part that is left out of a range, beside its own syntax. */
export function exceptFault(whole: string, part: string, path: string): Found | undefined {
  const [outer, inner] = [parseCidr(whole), parseCidr(part)];
  if (!outer || !inner || isPartOf(inner, outer)) return undefined;
  return {
    path,
    message: `${part} is no smaller part of ${whole}`,
    help: 'name a smaller range inside it, or drop it',
  };
}
