import { Chart } from '../core/cdk8s.js';
import type { Construct } from 'constructs';
import { type ClusterContext, provideCluster } from '../core/cluster-context.js';
import { nodeId } from '../core/names.js';
import type { KubernetesVersion } from '../kubernetes/versions.js';

/** An environment of an App. Made by the App. */
export class Environment extends Chart {
  constructor(
    scope: Construct,
    /** Its name, e.g. `prod`: the first folder of its manifests. */
    readonly name: string,
  ) {
    super(scope, nodeId(scope, '', name), { disableResourceNameHashes: true });
  }
}

/** A cluster of an environment; maps stand in it, and so may objects for the whole cluster. Made by the App. */
export class Cluster extends Chart {
  /** The name of its environment, e.g. `prod`. */
  readonly environment: string;
  /** Its Kubernetes version. */
  readonly kubernetes: KubernetesVersion;
  /** Whether it is an edge site. */
  readonly edge: boolean;
  /** What it is and has, as it, its environment or the App says it: `if (cluster.has.gateway !== undefined)`. */
  readonly has: ClusterContext;

  constructor(
    scope: Environment,
    /** Its name, e.g. `seoul`: the second folder of its manifests. */
    readonly name: string,
    context: ClusterContext,
  ) {
    super(scope, nodeId(scope, '', name), { disableResourceNameHashes: true });
    this.environment = scope.name;
    this.kubernetes = context.kubernetes;
    this.edge = context.edge;
    this.has = context;
    provideCluster(this, context);
  }
}
