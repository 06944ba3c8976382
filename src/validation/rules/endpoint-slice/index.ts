import type { Rule } from '../../rule.js';
import { addressType } from './address-type.js';
import { address } from './address.js';
import { endpointNames } from './endpoint-names.js';
import { hints } from './hints.js';
import { port } from './port.js';
import { size } from './size.js';

/** What EndpointSlices must hold to. */
export const endpointSlice: readonly Rule[] = [addressType, address, endpointNames, hints, port, size];
