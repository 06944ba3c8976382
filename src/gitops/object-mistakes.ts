import type { Construct } from 'constructs';
import type { ApiObject } from '../core/cdk8s.js';
import { clusterOf } from '../core/cluster-context.js';
import { madeAt } from '../core/made-at.js';
import { standsOnFaults } from '../core/faulty.js';
import type { Mistake } from '../core/mistakes.js';
import { objectsBelow } from '../core/objects-below.js';
import type { JobSpec } from '../kubernetes/generated/types.js';
import { clusterList } from '../findings/cluster-list.js';
import { compareText, groupOf, type Manifest } from '../manifests/manifest.js';
import { DEFAULT_EXCLUDED, kindWord } from './excluded-kinds.js';
import { controllerOf, isArgoCd } from './gitops-options.js';
import { controllerNamespaces } from './namespace-mistakes.js';
import { type GitOpsParts, gitOpsIn } from './parts.js';
import { deliveryName } from './target.js';

/** What is wrong between a GitOps and all that stands in the App: other GitOps, and objects. */
export function* objectMistakes(app: Construct, parts: GitOpsParts): Iterable<Mistake> {
  const all = gitOpsIn(app);
  yield* sharedClusters(parts, all.slice(0, Math.max(0, all.indexOf(parts))));
  const covered = new Set<object>(parts.clusters);
  const below = objectsBelow(app);
  const objects = below.filter((object) => covered.has(clusterOf(object)));
  const { options } = parts;
  if (isArgoCd(options)) yield* excludedObjects(options.argoCd.excludedKinds, objects);
  yield* longNames(parts, objects);
  yield* vanishingJobs(controllerOf(options), objects);
  yield* controllerNamespaces(parts, below);
}

function* sharedClusters({ clusters }: GitOpsParts, before: readonly GitOpsParts[]): Iterable<Mistake> {
  for (const other of before) {
    const shared = clusters.filter((cluster) => other.clusters.includes(cluster));
    if (shared.length === 0) continue;
    const where = clusterList(shared.map(({ label }) => label ?? 'this cluster'));
    const at = madeAt(other.construct);
    yield {
      ruleId: 'gitops/shared-cluster',
      message: `"${other.name}"${at === undefined ? '' : `, made at ${at},`} delivers ${where} already, and each of the two would undo what the other does`,
      help: 'drop one of them, or let clusters of each name its own',
    };
  }
}

function* excludedObjects(
  excluded: readonly string[] = DEFAULT_EXCLUDED,
  objects: readonly ApiObject[],
): Iterable<Mistake> {
  for (const object of objects) {
    const word = kindWord(groupOf(object.apiVersion), object.kind);
    if (!excluded.includes(word)) continue;
    yield {
      ruleId: 'gitops/excluded-kind',
      message: `Argo CD leaves out every ${object.kind}, so that ${object.name} would never be applied`,
      help: `take ${object.kind} out of resource.exclusions in its ConfigMap argocd-cm, and say in the GitOps what is left there: argoCd: { excludedKinds: [] }`,
      about: object,
    };
  }
}

/** What bounds the names that a GitOps gives. */
interface Bound {
  readonly kind: string;
  readonly longest: number;
  readonly because: string;
}

const OF_FLUX: Bound = {
  kind: 'Kustomization',
  longest: 63,
  because: 'and Flux writes its name into labels, which hold 63',
};
const OF_ARGO_CD: Bound = { kind: 'Application', longest: 253, because: 'and a name has 253 at most' };

/** Argo CD makes the names of Applications itself, cluster and namespace in them: no object of ours has them. */
function* longNames({ name: id, options }: GitOpsParts, objects: readonly ApiObject[]): Iterable<Mistake> {
  const { kind, longest, because } = isArgoCd(options) ? OF_ARGO_CD : OF_FLUX;
  // Flux runs in the cluster itself: that is no part of its names.
  const labelOf = (object: ApiObject) => (isArgoCd(options) ? clusterOf(object).label : undefined);
  const names = new Set(
    objects.flatMap((object) => {
      const { namespace } = object.metadata;
      return namespace === undefined ? [] : deliveryName(id, labelOf(object), { namespace });
    }),
  );
  const name = [...names].toSorted((a, b) => b.length - a.length || compareText(a, b))[0] ?? '';
  if (name.length <= longest) return;
  yield {
    ruleId: 'meta/name',
    message: `the ${kind} "${name}" has ${name.length} characters, ${because}`,
    help: 'give this GitOps a shorter name',
    option: ['#1'],
  };
}

// Such a Job is no part of what Argo CD compares.
const HOOK = 'argocd.argoproj.io/hook';

function* vanishingJobs(controller: string, objects: readonly ApiObject[]): Iterable<Mistake> {
  for (const object of objects) {
    if (object.kind !== 'Job' || standsOnFaults(object)) continue;
    const { metadata, spec } = object.toJson() as Manifest & { spec?: JobSpec };
    if (typeof spec?.ttlSecondsAfterFinished !== 'number' || metadata.annotations?.[HOOK] !== undefined) continue;
    yield {
      ruleId: 'gitops/runs-again',
      severity: 'warning',
      message: `the Job is gone ${spec.ttlSecondsAfterFinished} seconds after its end, and ${controller} makes what is gone anew: it runs again and again`,
      help: 'drop it: a Job that has ended takes nothing but its place in a list; what is to run often is a CronTask',
      option: ['ttlSecondsAfterFinished'],
      at: 'key',
      about: object,
    };
  }
}
