import type { Rule } from '../../rule.js';
import { parameters } from './parameters.js';

/** What a VolumeAttributesClass must hold to. */
export const volumeAttributesClass: readonly Rule[] = [parameters];
