import type { Rule } from '../../rule.js';
import { claimRetention } from './claim-retention.js';
import { claimTemplateName } from './claim-template-name.js';
import { serviceName } from './service-name.js';
import { updateStrategy } from './update-strategy.js';

/** What StatefulSets must hold to beyond other workloads. */
export const statefulSet: readonly Rule[] = [claimRetention, claimTemplateName, serviceName, updateStrategy];
