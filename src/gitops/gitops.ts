import { Construct } from 'constructs';
import { type ClusterContext, isCluster, PLAIN_CLUSTER, provideCluster } from '../core/cluster-context.js';
import { isFaulty } from '../core/faulty.js';
import { checkLater, report, reportAll } from '../core/mistakes.js';
import { idText, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { setOrigin } from '../core/origin.js';
import { dns1123Label } from '../kubernetes/names.js';
import { clustersIn, isNamed } from './clusters.js';
import { fluxNamespace } from './flux.js';
import { type ArgoCdDelivery, type GitOpsOptions, gitOpsSchema, isArgoCd } from './gitops-options.js';
import { deliveryMistakes } from './mistakes.js';
import { objectMistakes } from './object-mistakes.js';
import { provideParts, type SeatConstruct } from './parts.js';

/**
 * Delivers what the App writes: Argo CD's Applications, or Flux's Kustomizations, for each folder of each cluster. It
 * stands in the App, and covers maps that are made before it or after it:
 *
 * ```ts
 * new GitOps(app, 'shop', { repository: 'https://github.com/acme/shop.git', argoCd: {} });
 * ```
 *
 * The objects lie in `<environment>/<cluster>/argocd`, or `…/flux-system`. Apply that folder once, and it delivers itself
 * too. `id` begins the names of all of them: in one controller, each GitOps needs its own.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export class GitOps extends Construct {
  /** What the names of its objects begin with. */
  readonly name: string;

  constructor(scope: Construct, id: string, options: GitOpsOptions) {
    super(scope, nodeId(scope, 'GitOps', id));
    this.name = idText(id);
    setOrigin(this, 'GitOps', this.name, GitOps);
    const judged = parseOptions(this, gitOpsSchema, options ?? {});
    const problem = dns1123Label(this.name);
    if (problem !== undefined) report(this, { ruleId: 'meta/name', message: problem, option: ['#1'] });
    const app = this.node.root as Construct;
    if (scope !== app || !isCluster(app)) report(this, OUTSIDE_APP);
    const known = clustersIn(app);
    if (!isFaulty(app, 'environments')) reportAll(this, deliveryMistakes(judged, known));
    const clusters = known.filter((cluster) => isNamed(cluster, judged.clusters));
    const seats = this.seatsOf(judged, clusters, known);
    const parts = { construct: this, name: this.name, options: judged, clusters, seats };
    provideParts(this, parts);
    checkLater(this, () => objectMistakes(app, parts));
  }

  private seatsOf(
    options: GitOpsOptions,
    covered: readonly ClusterContext[],
    known: readonly ClusterContext[],
  ): SeatConstruct[] {
    if (!isArgoCd(options)) return covered.map((at) => this.seat(at, fluxNamespace(options.flux ?? {})));
    const { cluster, namespace = 'argocd' } = options.argoCd;
    if (cluster === undefined) return covered.map((at) => this.seat(at, namespace));
    const named = typeof cluster === 'string' ? cluster : cluster.name;
    return [this.seat(known.find(({ label }) => label === named) ?? outside(cluster), namespace)];
  }

  private seat(cluster: ClusterContext, namespace: string): SeatConstruct {
    const construct = new Construct(this, cluster.label ?? 'cluster');
    provideCluster(construct, cluster);
    return { construct, label: cluster.label, namespace };
  }
}

function outside(cluster: NonNullable<ArgoCdDelivery['argoCd']['cluster']>): ClusterContext {
  if (typeof cluster === 'string') return { ...PLAIN_CLUSTER, label: cluster };
  return { ...PLAIN_CLUSTER, label: cluster.name, kubernetes: cluster.kubernetes ?? PLAIN_CLUSTER.kubernetes };
}

const OUTSIDE_APP = {
  ruleId: 'gitops/scope',
  message: 'a GitOps is for all clusters of an App, and so stands in the App itself',
  help: "make it beside forEachCluster: new GitOps(app, 'shop', { … })",
};
