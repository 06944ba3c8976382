import { isMulticast, parseIp, unreachableRange } from './ip.js';

/** What is wrong with an IPv4 or IPv6 address; `undefined` where nothing is. */
export function addressProblem(value: string): string | undefined {
  const ip = parseIp(value);
  if (ip === undefined || ip.ambiguity === 'zeros')
    return `"${value}" is not an address\nwrite it like '203.0.113.7' or '2001:db8::7'`;
  return ip.ambiguity === undefined
    ? undefined
    : `"${value}" is an IPv4 address in the form of an IPv6 one, which Kubernetes refuses\nwrite '${ip.canonical}'`;
}

/** What is wrong with an address that pods are to call: also what leads nowhere from another machine. */
export function endpointAddressProblem(value: string): string | undefined {
  const ip = parseIp(value);
  if (ip === undefined || ip.ambiguity === 'zeros') return addressProblem(value);
  const range = unreachableRange(ip) ?? (isMulticast(ip) ? 'a multicast address' : undefined);
  return range === undefined
    ? addressProblem(value)
    : `"${value}" is ${range}: pods can't reach anything there\nwrite the address that other machines call`;
}
