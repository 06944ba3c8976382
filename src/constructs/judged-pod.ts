import type { Env } from '../rendering/env.js';
import type { PodOptions } from '../rendering/pod-options.js';

/** The options of a workload's pods once they are judged, the env already asked for. */
export type JudgedPod = Omit<PodOptions, 'env'> & { env?: Env };
