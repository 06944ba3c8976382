export { configFrom, ForeignConfig } from './config.js';
export type { PlusModule, PodsOptions } from './module.js';
export { cdk8sPlus, type Plus } from './plus.js';
export type { ForeignResource } from './resource.js';
export { type ForeignVolumeOptions, volumeFrom } from './volume.js';
export { ForeignWorkload, type ForeignWorkloadOptions, workloadFrom } from './workload.js';
