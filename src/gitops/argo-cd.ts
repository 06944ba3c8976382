import { CLUSTER_FOLDER } from '../manifests/layout.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ArgoCdDelivery } from './gitops-options.js';
import { pathIn } from './repository.js';
import { deliveryName, type Leaf, type Seat, seatFolder, type Target } from './target.js';

/** How Argo CD calls the cluster that it runs in. */
const OWN_SERVER = { server: 'https://kubernetes.default.svc' };

/** One GitOps by Argo CD, as far as its objects need it. */
export interface ArgoCdPlan {
  readonly id: string;
  readonly options: ArgoCdDelivery;
  /** The cluster that Argo CD runs in, and its namespace there. */
  readonly seat: Seat;
  /** Whether the folder with these objects is delivered here as well, so that they only have to be applied once. */
  readonly root: boolean;
  readonly targets: readonly Target[];
  /** Folders below the output folder that hold a controller's objects: no ApplicationSet takes those for a namespace. */
  readonly seats: readonly string[];
}

/** The Applications and ApplicationSets of a GitOps. */
export function renderArgoCd(plan: ArgoCdPlan): Manifest[] {
  const { seat } = plan;
  const root = { label: seat.label, leaf: { folder: seat.namespace, namespace: seat.namespace } };
  return [
    ...(plan.root ? [application(plan, root.label, root.leaf, {})] : []),
    ...plan.targets.flatMap((target) => [
      ...(target.leaves.some(isWide) ? [application(plan, target.label, WIDE, FIRST)] : []),
      ...(target.leaves.some((leaf) => isGenerated(plan, target, leaf)) ? [applicationSet(plan, target)] : []),
    ]),
  ];
}

const WIDE: Leaf = { folder: CLUSTER_FOLDER };
const isWide = ({ namespace }: Leaf): boolean => namespace === undefined;

/** Whether an ApplicationSet makes the Application of a folder: it is a namespace, and not that of a controller. */
const isGenerated = ({ seats }: ArgoCdPlan, { label }: Target, leaf: Leaf): boolean =>
  !isWide(leaf) && !seats.includes(seatFolder({ label, namespace: leaf.folder }));

// What namespaces stand on comes before them.
const FIRST = { 'argocd.argoproj.io/sync-wave': '-1' };

// A commit elsewhere in the repository is then no reason to render this folder anew.
const OWN_FOLDER = { 'argocd.argoproj.io/manifest-generate-paths': '.' };

// With it, deleting an Application deletes its objects. Without the part behind the slash the API server warns.
const CASCADE = 'resources-finalizer.argocd.argoproj.io/foreground';

function application(plan: ArgoCdPlan, label: string | undefined, leaf: Leaf, own: Record<string, string>): Manifest {
  const { id, seat, options } = plan;
  const cascades = options.whenRemoved === 'delete' && leaf === WIDE;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: deliveryName(id, label, leaf),
      namespace: seat.namespace,
      labels: options.labels,
      annotations: { ...own, ...OWN_FOLDER, ...options.annotations },
      ...(cascades && { finalizers: [CASCADE] }),
    },
    spec: applicationSpec(plan, label, {
      path: pathIn(options.folder ?? 'dist', label ?? '', leaf.folder),
      namespace: leaf.namespace,
    }),
  };
}

function applicationSet(plan: ArgoCdPlan, { label }: Target): Manifest {
  const { id, seat, options, seats } = plan;
  const below = (name: string): string => pathIn(options.folder ?? 'dist', label ?? '', name);
  const namespace = '{{.path.basenameNormalized}}';
  const excluded = [CLUSTER_FOLDER, ...topsBelow(label, seats)].map(below);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: deliveryName(id, label, {}), namespace: seat.namespace, labels: options.labels },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL: options.repository,
            revision: revisionOf(options),
            directories: [{ path: below('*') }, ...excluded.map((path) => ({ path, exclude: true }))],
          },
        },
      ],
      syncPolicy: { preserveResourcesOnDeletion: options.whenRemoved !== 'delete' },
      template: {
        metadata: {
          name: deliveryName(id, label, { namespace }),
          labels: options.labels,
          annotations: { ...OWN_FOLDER, ...options.annotations },
        },
        spec: applicationSpec(plan, label, { path: '{{.path.path}}', namespace }),
      },
    },
  };
}

function applicationSpec(
  { options, seat }: ArgoCdPlan,
  label: string | undefined,
  { path, namespace }: { path: string; namespace?: string },
): object {
  const { argoCd, prune = true } = options;
  const { automated = true, selfHeal = true, syncOptions = [], project = 'default' } = argoCd;
  const destination = argoCd.destinations?.[label ?? ''] ?? (label === seat.label ? OWN_SERVER : {});
  return {
    project,
    source: { repoURL: options.repository, targetRevision: revisionOf(options), path },
    destination: { ...destination, namespace },
    syncPolicy: {
      ...(automated && { automated: { prune, selfHeal } }),
      // Without refresh, a commit that mends a failing sync waits until the last retry of the broken one.
      retry: { limit: 5, refresh: true },
      // What did not change is left alone: Tasks most of all, docs/decisions/0008-tasks-run-again.md.
      syncOptions: ['ApplyOutOfSyncOnly=true', ...syncOptions],
    },
  };
}

/** The first folders of paths that lie below a cluster's. */
function topsBelow(label: string | undefined, folders: readonly string[]): string[] {
  const start = label === undefined ? '' : `${label}/`;
  const tops = folders.filter((folder) => folder.startsWith(start)).map((folder) => folder.slice(start.length));
  return [...new Set(tops.map((folder) => folder.split('/')[0] ?? ''))].toSorted();
}

const revisionOf = ({ branch, tag }: ArgoCdDelivery): string => tag ?? branch ?? 'main';
