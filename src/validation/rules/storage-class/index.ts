import type { Rule } from '../../rule.js';
import { allowedTopologies } from './allowed-topologies.js';
import { bindingMode } from './binding-mode.js';
import { parameters } from './parameters.js';
import { provisioner } from './provisioner.js';
import { reclaimPolicy } from './reclaim-policy.js';

/** What a StorageClass must hold to. */
export const storageClass: readonly Rule[] = [allowedTopologies, bindingMode, parameters, provisioner, reclaimPolicy];
