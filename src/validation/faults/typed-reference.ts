import type { TypedLocalObjectReference } from '../../kubernetes/generated/types.js';
import { missingFault } from './choice-fault.js';
import { isSet } from './is-set.js';
import { nameFault } from './name-fault.js';
import { type Found, present } from '../violation.js';

/** What is wrong with the group, kind and name of an object that is referred to. */
export function referenceFaults(reference: Partial<TypedLocalObjectReference>, path: string): Found[] {
  const { apiGroup, kind, name } = reference;
  return present([
    isSet(apiGroup) ? nameFault('dns1123Subdomain', apiGroup, `${path}/apiGroup`) : undefined,
    missingFault(kind, `${path}/kind`) ?? nameFault('pathSegment', kind ?? '', `${path}/kind`),
    missingFault(name, `${path}/name`) ?? nameFault('pathSegment', name ?? '', `${path}/name`),
  ]);
}
