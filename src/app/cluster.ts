import { Chart } from '../core/cdk8s.js';
import type { Construct } from 'constructs';
import { overDefaults, type WorkloadDefaults } from '../constructs/defaults.js';
import { type ClusterContext, PLAIN_CLUSTER, provideCluster } from '../core/cluster-context.js';
import { nodeId } from '../core/names.js';
import type { KubernetesVersion } from '../kubernetes/versions.js';
import type { ClusterOptions, EnvironmentOptions } from './cluster-options.js';

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
  /** Its Kubernetes version. */
  readonly kubernetes: KubernetesVersion;

  constructor(
    scope: Environment,
    /** Its name, e.g. `seoul`: the second folder of its manifests. */
    readonly name: string,
    context: ClusterContext,
  ) {
    super(scope, nodeId(scope, '', name), { disableResourceNameHashes: true });
    this.kubernetes = context.kubernetes;
    provideCluster(this, context);
  }
}

/** What a cluster gives to what stands in it: its own options over those of its environment and the app. */
export function contextOf(
  options: ClusterOptions,
  label?: string,
  around: Pick<EnvironmentOptions, 'labels' | 'defaults'>[] = [],
): ClusterContext {
  const layers = [...around, options];
  return {
    ...options,
    label,
    kubernetes: options.kubernetes ?? PLAIN_CLUSTER.kubernetes,
    domain: options.domain ?? PLAIN_CLUSTER.domain,
    labels: layers.reduce<Record<string, string>>((wider, { labels }) => ({ ...wider, ...labels }), {}),
    defaults: layers.reduce<WorkloadDefaults>((wider, { defaults }) => overDefaults(wider, defaults), {}),
  };
}
