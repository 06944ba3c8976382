import type { Construct } from 'constructs';
import { type ClusterContext, clusterOf } from '../core/cluster-context.js';
import { plain } from '../core/plain.js';
import { LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { groupedBy } from '../manifests/grouping.js';
import { placeIn, customScopes } from '../manifests/layout.js';
import type { Manifest } from '../manifests/manifest.js';
import { renderArgoCd } from './argo-cd.js';
import { renderFlux } from './flux.js';
import { isArgoCd } from './gitops-options.js';
import { type GitOpsParts, gitOpsIn, type SeatConstruct } from './parts.js';
import { leavesOf, seatFolder, type Target } from './target.js';
import { inWaves } from './waves.js';

/** An object, and the construct that it belongs to. */
export interface Delivered {
  readonly construct: Construct;
  readonly manifest: Manifest;
}

/** All objects of an App with those of its GitOps, in the waves that Argo CD needs where it delivers. */
export function withDelivery<Made extends Delivered>(app: Construct, made: readonly Made[]): (Made | Delivered)[] {
  const all = gitOpsIn(app);
  if (all.length === 0) return [...made];
  const clusters = groupedBy(made, ({ construct }) => clusterOf(construct));
  const seats = all.flatMap((gitOps) => gitOps.seats.map((seat) => ({ gitOps, folder: seatFolder(seat) })));
  const waved = new Set<object>(all.flatMap(({ options, clusters }) => (isArgoCd(options) ? clusters : [])));
  const folders = [...new Set(seats.map(({ folder }) => folder))];
  // Two may share the folder of one controller: it is delivered once.
  const roots = new Map(seats.toReversed().map(({ folder, gitOps }) => [folder, gitOps]));
  const around = { folders, targetOf: (cluster: ClusterContext) => targetOf(cluster, clusters) };
  return [
    ...[...clusters].flatMap(([cluster, inside]) => (waved.has(cluster) ? inWavesByFolder(inside) : inside)),
    ...all.flatMap((gitOps) =>
      gitOps.seats.flatMap((seat) =>
        objectsOf(gitOps, seat, { root: roots.get(seatFolder(seat)) === gitOps, ...around }),
      ),
    ),
  ];
}

interface Around {
  readonly root: boolean;
  readonly folders: readonly string[];
  readonly targetOf: (cluster: ClusterContext) => Target;
}

function objectsOf(gitOps: GitOpsParts, seat: SeatConstruct, { root, folders, targetOf: target }: Around): Delivered[] {
  const { options, name: id, clusters } = gitOps;
  const { construct } = seat;
  const here = clusterOf(construct);
  // One Argo CD serves all; otherwise each serves the cluster that it runs in.
  const served = isArgoCd(options) && options.argoCd.cluster !== undefined ? clusters : [here];
  const targets = served.map(target);
  const manifests = isArgoCd(options)
    ? renderArgoCd({ id, options, seat, root, targets, seats: folders })
    : targets.flatMap((one) => renderFlux({ id, options, target: one, seats: folders }));
  return manifests.map((manifest) => ({ construct, manifest: labelled(manifest, here.labels) }));
}

function labelled(manifest: Manifest, around: Readonly<Record<string, string>>): Manifest {
  const { name, namespace, labels, annotations = {}, ...rest } = manifest.metadata;
  const all = { [LABEL_MANAGED_BY]: 'servicemap', ...around, ...labels };
  const notes = Object.keys(annotations).length > 0 ? { annotations } : {};
  return plain({ ...manifest, metadata: { name, namespace, labels: all, ...notes, ...rest } }) as Manifest;
}

function targetOf(cluster: ClusterContext, clusters: ReadonlyMap<object, readonly Delivered[]>): Target {
  return { label: cluster.label, leaves: leavesOf((clusters.get(cluster) ?? []).map(({ manifest }) => manifest)) };
}

function inWavesByFolder<Made extends Delivered>(made: readonly Made[]): Made[] {
  const custom = customScopes(made.map(({ manifest }) => manifest));
  const folders = new Map<string, Made[]>();
  for (const one of made) {
    const folder = placeIn(one.manifest, '', custom).split('/')[0] ?? '';
    const members = folders.get(folder);
    if (members) members.push(one);
    else folders.set(folder, [one]);
  }
  return [...folders.values()].flatMap((members) => {
    const waved = inWaves(members.map(({ manifest }) => manifest));
    return members.map((member, index) => ({ ...member, manifest: waved[index] ?? member.manifest }));
  });
}
