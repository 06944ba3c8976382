import { nameFault } from './name-fault.js';
import type { Found } from '../violation.js';

const LONGEST = 253;

/** What is wrong with a host whose first part may be `*`; undefined if nothing is. */
export function hostFault(value: string, path: string): Found | undefined {
  if (!value.includes('*')) return nameFault('dns1123Subdomain', value, path);
  const rest = value.startsWith('*.') ? value.slice(2) : '*';
  if (rest.includes('*')) {
    const message = `in "${value}", "*" is not the whole first part`;
    return { path, message, help: 'write it like *.example.com' };
  }
  if (value.length <= LONGEST) return nameFault('dns1123Subdomain', rest, path);
  return { path, message: `the host has ${value.length} characters`, help: `write at most ${LONGEST}` };
}
