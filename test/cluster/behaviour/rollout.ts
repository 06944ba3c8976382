import { groupOf, type Manifest } from '../../../src/manifests/manifest.js';
import type { Client } from '../client/client.js';
import { type Condition, find } from './live.js';
import type { Check, Problem } from './problems.js';

interface Live extends Manifest {
  readonly metadata: Manifest['metadata'] & { readonly generation?: number };
  readonly spec: { readonly replicas?: number; readonly completions?: number; readonly schedule?: string };
  readonly status?: {
    readonly observedGeneration?: number;
    readonly replicas?: number;
    readonly updatedReplicas?: number;
    readonly readyReplicas?: number;
    readonly availableReplicas?: number;
    readonly currentRevision?: string;
    readonly updateRevision?: string;
    readonly desiredNumberScheduled?: number;
    readonly updatedNumberScheduled?: number;
    readonly numberReady?: number;
    readonly conditions?: readonly Condition[];
  };
}

/** What is not done yet, in words; undefined when all is. */
type State = (live: Live) => string | undefined;

const observed = ({ metadata, status }: Live): boolean => status?.observedGeneration === metadata.generation;

function replicated(live: Live, ...counts: (number | undefined)[]): string | undefined {
  const { spec, status } = live;
  if (!observed(live)) return 'its controller has not seen it yet';
  const wanted = spec.replicas ?? 1;
  const done = Math.min(...counts.map((count = 0) => count));
  if (done < wanted) return `${done} of ${wanted} pods are new and ready`;
  if ((status?.replicas ?? 0) > wanted) return `${status?.replicas} pods instead of ${wanted}`;
  return undefined;
}

const STATES: Readonly<Record<string, State>> = {
  'apps/Deployment': (live) =>
    replicated(live, live.status?.updatedReplicas, live.status?.readyReplicas, live.status?.availableReplicas),
  'apps/StatefulSet': (live) => {
    const missing = replicated(live, live.status?.updatedReplicas, live.status?.readyReplicas);
    if (missing !== undefined) return missing;
    return live.status?.currentRevision === live.status?.updateRevision ? undefined : 'it is still rolling';
  },
  'apps/DaemonSet': (live) => {
    const { desiredNumberScheduled: wanted = 0, numberReady = 0, updatedNumberScheduled = 0 } = live.status ?? {};
    if (!observed(live)) return 'its controller has not seen it yet';
    if (wanted === 0) return 'no node is wanted for it';
    const done = Math.min(numberReady, updatedNumberScheduled);
    return done < wanted ? `${done} of ${wanted} nodes have a new and ready pod` : undefined;
  },
  'batch/Job': ({ status }) => {
    const held = (type: string) =>
      status?.conditions?.find((condition) => condition.type === type && condition.status === 'True');
    const failed = held('Failed');
    if (failed !== undefined) return `it failed: ${failed.reason}: ${failed.message}`;
    return held('Complete') === undefined ? 'it is not complete' : undefined;
  },
  'autoscaling/HorizontalPodAutoscaler': ({ status }) => {
    const able = status?.conditions?.find(({ type }) => type === 'AbleToScale');
    return able?.status === 'True' ? undefined : 'it has not got hold of its target';
  },
};

/** Which workloads among some objects are not rolled out: their pods updated and ready, their Jobs complete. */
export const rolloutProblems =
  (manifests: readonly Manifest[]): Check =>
  async (client) => {
    const problems = await Promise.all(manifests.map(async (manifest) => problemOf(client, manifest)));
    return problems.flatMap((problem) => problem ?? []);
  };

async function problemOf(client: Client, manifest: Manifest): Promise<Problem | undefined> {
  const state = STATES[`${groupOf(manifest.apiVersion)}/${manifest.kind}`];
  if (state === undefined) return undefined;
  const live = await find(client, manifest);
  const what = live === undefined ? 'it is not there' : state(live as Live);
  return what === undefined ? undefined : { about: manifest, what };
}
