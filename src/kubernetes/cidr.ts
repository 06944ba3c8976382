import { isIP } from 'node:net';
import { addressProblem, canonicalAddress, groupsOf } from './addresses.js';

/** What is wrong with a range of addresses such as `10.0.0.0/8`; `undefined` where nothing is. */
export function cidrProblem(value: string): string | undefined {
  const [address = '', bits, ...more] = value.split('/');
  const family = isIP(address);
  const form = `"${value}" is not a range of addresses\nwrite it like '10.0.0.0/8' or 'fd00::/8'`;
  if (family === 0 || bits === undefined || more.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(bits)) return form;
  if (address.includes('%') || Number(bits) > (family === 4 ? 32 : 128)) return form;
  if (addressProblem(address) !== undefined) return form;
  const start = startOf(address, Number(bits));
  // Servers of 1.36 refuse it, older ones only warn: nobody can tell which of the two was meant.
  return start === canonicalAddress(address)
    ? undefined
    : `"${value}" has bits set beyond its prefix of ${bits}\nwrite '${start}/${bits}' for the range, or '${address}/${family === 4 ? 32 : 128}' for that one address`;
}

/** The range that holds just one address. */
export const cidrOf = (address: string): string => `${canonicalAddress(address)}/${isIP(address) === 6 ? 128 : 32}`;

/** The first address of the range that an address lies in. */
function startOf(address: string, bits: number): string {
  const v6 = isIP(address) === 6;
  const size = v6 ? 16 : 8;
  const parts = v6 ? groupsOf(address) : address.split('.').map(Number);
  const kept = parts.map((part, index) => {
    const own = Math.min(size, Math.max(0, bits - index * size));
    return part & (((1 << own) - 1) << (size - own));
  });
  return v6 ? canonicalAddress(kept.map((group) => group.toString(16)).join(':')) : kept.join('.');
}

/** What is wrong with a part that is left out of a range; `undefined` where nothing is. */
export function exceptProblem(cidr: string, part: string): string | undefined {
  const problem = cidrProblem(part);
  if (problem !== undefined || cidrProblem(cidr) !== undefined) return problem;
  const [[whole = '', bits], [address = '', own]] = [cidr.split('/'), part.split('/')];
  const inside =
    isIP(whole) === isIP(address) &&
    Number(own) > Number(bits) &&
    startOf(address, Number(bits)) === startOf(whole, Number(bits));
  return inside ? undefined : `"${part}" is no part of ${cidr}\nname a smaller range inside it, or drop it`;
}
