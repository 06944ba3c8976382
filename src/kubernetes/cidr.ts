import { isIP } from 'node:net';

/** What is wrong with a range of addresses such as `10.0.0.0/8`; `undefined` where nothing is. */
export function cidrProblem(value: string): string | undefined {
  const [address = '', bits, ...more] = value.split('/');
  const family = isIP(address);
  const form = `"${value}" is not a range of addresses\nwrite it like '10.0.0.0/8' or 'fd00::/8'`;
  if (family === 0 || bits === undefined || more.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(bits)) return form;
  return Number(bits) <= (family === 4 ? 32 : 128) ? undefined : form;
}
