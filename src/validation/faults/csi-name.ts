import { nameFault } from './name-fault.js';
import type { Found } from '../violation.js';

/** What is wrong with the name of a CSI driver, in which capital letters are allowed; an empty one is not looked at. */
export function csiNameFault(value: string, path: string): Found | undefined {
  if (value === '') return undefined;
  if (value.length > 63) return { path, message: `the name has ${value.length} characters`, help: 'write at most 63' };
  return nameFault('dns1123Subdomain', value.toLowerCase(), path);
}
