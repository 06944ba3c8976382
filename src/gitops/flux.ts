import type { Manifest } from '../manifests/manifest.js';
import type { FluxOptions, FluxSource } from './flux-options.js';
import type { FluxDelivery } from './gitops-options.js';
import { isArtifact, pathIn } from './repository.js';
import { deliveryName, type Leaf, seatFolder, type Target } from './target.js';

/** One GitOps by Flux in one cluster, as far as its objects need it. */
export interface FluxPlan {
  readonly id: string;
  readonly options: FluxDelivery;
  readonly target: Target;
  /** Folders below the output folder that hold a controller's objects: what is not ours there, another delivers. */
  readonly seats: readonly string[];
}

/** The namespace that Flux runs in. */
export const fluxNamespace = ({ namespace = 'flux-system' }: FluxOptions): string => namespace;

/** The source, where it is ours, and a Kustomization for each folder of the cluster, that of these objects included. */
export function renderFlux(plan: FluxPlan): Manifest[] {
  const { options, target, seats } = plan;
  const namespace = fluxNamespace(options.flux);
  const root: Leaf = { folder: namespace, namespace };
  const others = target.leaves.filter(
    ({ folder }) => folder !== root.folder && !seats.includes(seatFolder({ label: target.label, namespace: folder })),
  );
  const wide = others.find((leaf) => leaf.namespace === undefined);
  const { dependsOn = [], wait = false } = options.flux;
  const outside = dependsOn.map((name) => ({ name }));
  const first = wide === undefined ? [] : [{ name: nameOf(plan, wide) }];
  return [
    ...(typeof options.repository === 'string' ? [source(plan, options.repository)] : []),
    kustomization(plan, root, { deletionPolicy: 'Orphan' }),
    ...others.map((leaf) => {
      const dependencies = leaf === wide ? outside : [...outside, ...first];
      return kustomization(plan, leaf, {
        ...(options.whenRemoved !== 'delete' && { deletionPolicy: 'Orphan' }),
        ...((leaf === wide || wait) && { wait: true }),
        ...(dependencies.length > 0 && { dependsOn: dependencies }),
      });
    }),
  ];
}

/** The name of a folder's Kustomization. Flux runs in the cluster itself, so the cluster is no part of it. */
const nameOf = ({ id }: Pick<FluxPlan, 'id'>, leaf: Leaf): string => deliveryName(id, undefined, leaf);

const pathOf = ({ options, target }: FluxPlan, { folder }: Leaf): string =>
  pathIn(options.folder ?? 'dist', target.label ?? '', folder);

function source({ id, options }: FluxPlan, url: string): Manifest {
  const { branch = 'main', tag, flux } = options;
  const kind = isArtifact(url) ? 'OCIRepository' : 'GitRepository';
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind,
    metadata: { name: id, namespace: fluxNamespace(flux), labels: options.labels },
    spec: {
      interval: flux.pollInterval ?? '1m',
      url,
      ref: isArtifact(url) ? { tag: tag ?? 'latest' } : tag === undefined ? { branch } : { tag },
      ...(flux.secret !== undefined && { secretRef: { name: flux.secret } }),
    },
  };
}

function kustomization(plan: FluxPlan, leaf: Leaf, own: object): Manifest {
  const { options } = plan;
  const { interval = '10m', retryInterval = '2m', timeout = '5m', serviceAccount } = options.flux;
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      name: nameOf(plan, leaf),
      namespace: fluxNamespace(options.flux),
      labels: options.labels,
      annotations: options.annotations,
    },
    spec: {
      sourceRef: sourceRef(plan),
      path: `./${pathOf(plan, leaf)}`,
      interval,
      retryInterval,
      timeout,
      prune: options.prune ?? true,
      ...own,
      ...(serviceAccount !== undefined && { serviceAccountName: serviceAccount }),
    },
  };
}

function sourceRef({
  id,
  options: { repository },
}: FluxPlan): Required<Pick<FluxSource, 'kind' | 'name'>> & FluxSource {
  if (typeof repository === 'string')
    return { kind: isArtifact(repository) ? 'OCIRepository' : 'GitRepository', name: id };
  return { kind: 'GitRepository', ...repository };
}
