import { dns1123Label, dns1123Subdomain } from '../../kubernetes/names.js';
import type { Found } from '../violation.js';

const LONGEST_DOMAIN = 253;
const LONGEST = LONGEST_DOMAIN + 1 + 253 + 63 + 1;

/** What is wrong with the name of a signer of certificates, a domain and a name. */
export function signerFault(name: string, path: string): Found | undefined {
  const [domain = '', own = '', ...more] = name.split('/');
  const labels = domain.split('.');
  const fine =
    more.length === 0 &&
    name.length <= LONGEST &&
    domain.length <= LONGEST_DOMAIN &&
    labels.length > 1 &&
    labels.every((label) => dns1123Label(label) === undefined) &&
    own.split('.').every((label) => dns1123Subdomain(label) === undefined);
  if (fine) return undefined;
  const message = name === '' ? 'no signer is named' : `"${name}" is no name of a signer`;
  return { path, message, help: "write it like 'example.com/signer'" };
}
