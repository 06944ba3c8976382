export { configFrom, ForeignConfig } from './config.js';
export type { AccountOptions, NamespacesOptions, PlusModule, PodsOptions } from './module.js';
export { cdk8sPlus, type ClaimedVolume, type Plus } from './plus.js';
export type { ForeignResource } from './resource.js';
export { volumeFrom } from './volume.js';
export { ForeignWorkload, type ForeignWorkloadOptions, workloadFrom } from './workload.js';
