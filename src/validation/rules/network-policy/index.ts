import type { Rule } from '../../rule.js';
import { ipBlock } from './ip-block.js';
import { peer } from './peer.js';
import { policyTypes } from './policy-types.js';
import { port } from './port.js';

/** What a NetworkPolicy must hold to. */
export const networkPolicy: readonly Rule[] = [ipBlock, peer, policyTypes, port];
