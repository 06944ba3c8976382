import type { TypedLocalObjectReference } from '../kubernetes/generated/types.js';
import { isSet } from './is-set.js';
import { nameFault } from './name-fault.js';
import type { Found } from './violation.js';

/** What is wrong with the group, kind and name of an object that is referred to; the schema demands that they are there. */
export function referenceFaults(reference: Partial<TypedLocalObjectReference>, path: string): Found[] {
  const { apiGroup, kind, name } = reference;
  return [
    isSet(apiGroup) ? nameFault('dns1123Subdomain', apiGroup, `${path}/apiGroup`) : undefined,
    isSet(kind) ? nameFault('pathSegment', kind, `${path}/kind`) : undefined,
    isSet(name) ? nameFault('pathSegment', name, `${path}/name`) : undefined,
  ].filter((fault) => fault !== undefined);
}
