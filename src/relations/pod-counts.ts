import type { Deployment, Job, JobSpec } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ObjectSet } from './object-set.js';
import { scalersOf } from './scaling.js';

/** How many pods of an object there are at most. */
export interface PodCount {
  readonly steady: number;
  /** While a new version rolls out. */
  readonly rolling: number;
}

/** How many pods an object makes at most: as many as its autoscaler may, and those more that a rollout starts before it ends others. */
export function podCount(set: ObjectSet, object: Manifest): PodCount {
  const steady = steadyCount(set, object);
  return { steady, rolling: steady + surgeOf(object, steady) };
}

interface Templated {
  readonly spec?: { readonly jobTemplate?: { readonly spec?: JobSpec } };
}

function steadyCount(set: ObjectSet, object: Manifest): number {
  const { spec } = object as { spec?: { replicas?: number } };
  const scaled = scalersOf(set, object).map((scaler) => scaler.spec?.maxReplicas ?? 0);
  switch (object.kind) {
    case 'Job':
      return (object as Job).spec?.parallelism ?? 1;
    case 'CronJob':
      return (object as Templated).spec?.jobTemplate?.spec?.parallelism ?? 1;
    // One on each node, of which nobody knows how many there are.
    case 'DaemonSet':
    case 'Pod':
      return 1;
    default:
      return scaled.length > 0 ? Math.max(...scaled) : (spec?.replicas ?? 1);
  }
}

function surgeOf(object: Manifest, count: number): number {
  if (object.kind !== 'Deployment' || count === 0) return 0;
  const { strategy } = (object as Deployment).spec ?? {};
  if (strategy?.type === 'Recreate') return 0;
  const surge = strategy?.rollingUpdate?.maxSurge ?? '25%';
  if (typeof surge === 'number') return surge;
  const percent = Number(/^(\d+)%$/.exec(surge)?.[1] ?? 0);
  return Math.ceil((count * percent) / 100);
}
