import type { Construct } from 'constructs';
import { DEFAULT_VERSION, type KubernetesVersion } from '../kubernetes/versions.js';

/** A place that traffic from outside a map comes from: the pods of a namespace, or a range of addresses. */
export type TrafficSource =
  | {
      /** The namespace's name. */
      namespace: string;
    }
  | {
      /** The range, e.g. `'10.0.0.0/8'`. */
      cidr: string;
    };

/** What a cluster gives to everything that stands in it. */
export interface ClusterContext {
  /** `<environment>/<cluster>`; absent for the cluster of an app without environments. */
  readonly label?: string;
  readonly kubernetes: KubernetesVersion;
  readonly domain: string;
  readonly storageClass?: string;
  readonly ingress?: { class?: string; from?: TrafficSource[]; issuer?: string };
  readonly gateway?: { name: string; namespace: string; listener?: string; from?: TrafficSource[] };
  readonly loadBalancer?: { from?: string[] };
  /** Labels for every object. */
  readonly labels: Readonly<Record<string, string>>;
  /** Defaults for workloads: the SDK's, the environment's and the cluster's, merged; typed where they are used. */
  readonly defaults: object;
}

/** What holds where nobody said anything: a plain cdk8s.App, or an App without options. */
export const PLAIN_CLUSTER: ClusterContext = {
  kubernetes: DEFAULT_VERSION,
  domain: 'cluster.local',
  labels: {},
  defaults: {},
};

const CLUSTER = Symbol.for('servicemap.cluster');

/** Makes this construct the cluster of everything below it. */
export function provideCluster(construct: Construct, context: ClusterContext): void {
  Object.defineProperty(construct, CLUSTER, { value: context });
}

/** The cluster that a construct stands in. */
export function clusterOf(construct: Construct): ClusterContext {
  let at: Construct | undefined = construct;
  while (at !== undefined) {
    const context = (at as { [CLUSTER]?: ClusterContext })[CLUSTER];
    if (context !== undefined) return context;
    at = at.node.scope;
  }
  return PLAIN_CLUSTER;
}
