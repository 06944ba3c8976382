import type { LabelSelector, ObjectMeta, PodTemplateSpec } from '../../kubernetes/generated/types.js';

/** What all workloads whose pods start again for ever have in common. */
export interface Workload {
  readonly kind: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: {
    readonly selector?: LabelSelector;
    readonly template?: PodTemplateSpec;
  };
}

/** The workloads whose pods a label selector finds, which says so in its own words. */
export const SELECTING_WORKLOADS = [
  'apps/v1 Deployment',
  'apps/v1 StatefulSet',
  'apps/v1 DaemonSet',
  'apps/v1 ReplicaSet',
] as const;

/** The workloads whose pods are to run for ever. */
export const LASTING_WORKLOADS = [...SELECTING_WORKLOADS, 'v1 ReplicationController'] as const;
