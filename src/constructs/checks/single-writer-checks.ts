import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import { placedContainers } from './placed-container.js';
import { placedMounts, type PlacedMount } from './volume-checks.js';

/** What is read of the options of any workload to know how many of its pods run at a time. */
interface Running {
  readonly replicas?: number | { readonly max: number };
  readonly rollout?: unknown;
  readonly parallelism?: number;
  readonly concurrencyPolicy?: string;
}

type Reason = (options: Running) => string | undefined;

const most = ({ replicas = 1 }: Running): number => (typeof replicas === 'number' ? replicas : replicas.max);
const replicasOf: Reason = (options) => (most(options) > 1 ? `it may have ${most(options)} replicas` : undefined);
const parallel: Reason = ({ parallelism = 1 }) =>
  parallelism > 1 ? `${parallelism} of its pods run at a time` : undefined;

/** Why several pods of a workload may run at a time, by its kind. */
const SEVERAL: Readonly<Record<string, Reason>> = {
  StatelessApp: (options) =>
    replicasOf(options) ??
    (typeof options.rollout === 'object' ? 'a rolling update starts new pods before the old ones end' : undefined),
  StatefulDB: replicasOf,
  NodeAgent: () => 'it has a pod on every node',
  Task: parallel,
  CronTask: (options) =>
    parallel(options) ??
    (options.concurrencyPolicy === 'Allow' ? "concurrencyPolicy 'Allow' lets runs overlap" : undefined),
};

/** Volumes that one pod at a time is sure to get, in a workload with several: the others would wait for ever. */
export function singleWriterMistakes(kind: string, options: JudgedPod, name: string): Mistake[] {
  const reason = SEVERAL[kind]?.(options as Running);
  if (reason === undefined) return [];
  return singleWriters(options, name).map(({ reference, option }) => ({
    ruleId: 'volume/single-writer',
    message: `${reference?.claim?.title} is for one pod at a time, and ${reason}`,
    help: 'make it a SharedVolume, give each pod a disk of its own with a StatefulDB, or run one pod',
    option,
  }));
}

/** What a workload mounts that only one pod at a time is sure to get. */
export function singleWriters(options: JudgedPod, name: string): PlacedMount[] {
  return placedMounts(placedContainers(options, name)).filter(({ reference }) => reference?.claim?.single === true);
}

/** Disks that are mounted in a workload that has none of its own. */
export function foreignDisks(kind: string, options: JudgedPod, name: string): Mistake[] {
  if (kind === 'StatefulDB') return [];
  return placedMounts(placedContainers(options, name))
    .filter(({ disk }) => disk !== undefined)
    .map(({ disk, option }) => ({
      ruleId: 'volume/no-disk',
      message: `a ${kind} has no disks of its own, so there is no "${disk}"`,
      help: 'mount a Volume, or make it a StatefulDB',
      option: [...option, 'storage'],
    }));
}
