import type { Construct } from 'constructs';
import { DEFAULT_VERSION, type FeatureGate, type KubernetesVersion } from '../kubernetes/versions.js';

/** A place that traffic from outside a map comes from: the pods of a namespace, or a range of addresses. */
export type TrafficSource =
  | {
      /** The name of the namespace that the pods are in. */
      namespace: string;
    }
  | {
      /** The range, e.g. `'10.0.0.0/8'`. */
      cidr: string;
    };

/** An Ingress controller of a cluster. */
export interface ClusterIngress {
  /** Its class: `ingressClassName`. @default the cluster's default class */
  class?: string;
  /** Where its pods or nodes are: what policies let in. @default not known; ports exposed by HTTP are then open to all, with a warning */
  from?: TrafficSource[];
  /** The ClusterIssuer of cert-manager that makes certificates for `tls: true`. @default none: the Secret must exist */
  issuer?: string;
}

/** A Gateway of a cluster, to which routes are attached. @see https://gateway-api.sigs.k8s.io */
export interface ClusterGateway {
  /** The name of the Gateway: `parentRefs[].name` of routes. */
  name: string;
  /** The namespace of the Gateway: `parentRefs[].namespace` of routes. */
  namespace: string;
  /** The listener to attach to: `parentRefs[].sectionName` of routes. @default all that fit */
  listener?: string;
  /** Where its pods or nodes are: what policies let in. @default its namespace */
  from?: TrafficSource[];
}

/** What load balancers and node ports of a cluster look like from inside. */
export interface ClusterLoadBalancer {
  /** Ranges of addresses that their traffic arrives from, e.g. those of the nodes. @default not known; exposed ports are then open to all */
  from?: string[];
}

/** The servers of a cluster that pods find names by. */
export interface ClusterDns {
  /** Where they are, e.g. `[{ namespace: 'kube-system' }]`, and `{ cidr: '169.254.20.10/32' }` where nodes have a cache of their own. */
  servers: TrafficSource[];
  /** The port that their pods listen on, which is not always the Service's. @default 53 */
  port?: number;
}

/** The API server of a cluster, as policies see it: behind its Service, by the addresses of its machines. */
export interface ClusterApiServer {
  /** Ranges of its addresses, e.g. `['10.0.0.10/32']`; `kubectl get endpointslices kubernetes` shows them. */
  cidrs: string[];
  /** The ports that it listens on. @default [443, 6443] */
  ports?: number[];
}

/** Who collects metrics in a cluster. */
export interface ClusterMetrics {
  /** Where the collectors are, e.g. `[{ namespace: 'monitoring' }]`. */
  from: TrafficSource[];
  /** The names of ports that are collected from, where a workload does not say them itself. @default ['metrics'] */
  ports?: string[];
}

/** The pods of a cluster. */
export interface ClusterPods {
  /** Ranges of their addresses, e.g. `['10.244.0.0/16']`; `kubectl get nodes -o jsonpath='{.items[*].spec.podCIDR}'` shows them in most clusters. */
  cidrs: string[];
}

/** The nodes of a cluster. */
export interface ClusterNodes {
  /** Ranges of their addresses, e.g. `['10.1.0.0/16']`: those of pods that use their node's network, too. */
  cidrs: string[];
}

/** Who may talk to whom in a map. */
export type NetworkMode = 'references' | 'strict' | 'open';

/** A cloud whose load balancers are known. */
export type Cloud = 'aws' | 'azure' | 'gcp';

/** The nodes of a cluster that take in traffic from outside, and run nothing else. */
export interface ClusterIngressNodes {
  /** Labels that all of them have, e.g. `{ 'node-role.kubernetes.io/ingress': '' }`. */
  labels: Record<string, string>;
  /** Taints that keep other pods away from them. @default none */
  taints?: NodeTaint[];
}

/** A taint of a node. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface NodeTaint {
  /** Its key, e.g. `'dedicated'`. */
  key: string;
  /** The value of the taint. @default none */
  value?: string;
  /** What it does to pods that do not tolerate it. */
  effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** What a cluster can say that it has none of. */
export type Lacking = 'ingress' | 'loadBalancer';

/** What a cluster gives to everything that stands in it. */
export interface ClusterContext {
  /** `<environment>/<cluster>`; absent for the cluster of an app without environments. */
  readonly label?: string;
  /** Whether it is an edge site. */
  readonly edge: boolean;
  /** Whether it has just one node. */
  readonly singleNode: boolean;
  /** Its Kubernetes version, e.g. `'1.34'`. */
  readonly kubernetes: KubernetesVersion;
  /** Feature gates that are turned on in it beyond those of its version. */
  readonly featureGates?: readonly FeatureGate[];
  /** The domain of its Services, e.g. `cluster.local`. */
  readonly domain: string;
  /** The StorageClass of claims that name none. */
  readonly storageClass?: string;
  /** The StorageClass of SharedVolumes that name none. */
  readonly sharedStorageClass?: string;
  /** Its Ingress controller, as `ClusterOptions` says it. */
  readonly ingress?: ClusterIngress;
  /** What it is known to lack: nothing would come of asking for it. */
  readonly lacks: readonly Lacking[];
  /** Its Gateway, as `ClusterOptions` says it. */
  readonly gateway?: ClusterGateway;
  /** Its load balancers, as `ClusterOptions` says it. */
  readonly loadBalancer?: ClusterLoadBalancer;
  /** Its name servers, as `ClusterOptions` says it. */
  readonly dns?: ClusterDns;
  /** Its API server, as `ClusterOptions` says it. */
  readonly apiServer?: ClusterApiServer;
  /** Who collects metrics in it, as `ClusterOptions` says it. */
  readonly metrics?: ClusterMetrics;
  /** Its nodes, as `ClusterOptions` says it. */
  readonly nodes?: ClusterNodes;
  /** Its pods, as `ClusterOptions` says it. */
  readonly pods?: ClusterPods;
  /** Where it runs; absent where nobody says it. */
  readonly cloud?: Cloud | 'none';
  /** The families of addresses that its Services can have; absent where nobody says it. */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  /** Its nodes for traffic from outside, as `ClusterOptions` says it. */
  readonly ingressNodes?: ClusterIngressNodes;
  /** Who may talk to whom in maps that do not say it. */
  readonly network: NetworkMode;
  /** Secrets with which images are pulled in maps that name none. */
  readonly pullSecrets: readonly string[];
  /** Labels for every object. */
  readonly labels: Readonly<Record<string, string>>;
  /** Defaults for workloads: the app's, the environment's and the cluster's, merged; typed where they are used. */
  readonly defaults: object;
}

/** What holds where nobody said anything: a plain cdk8s.App, or an App without options. */
export const PLAIN_CLUSTER: ClusterContext = {
  kubernetes: DEFAULT_VERSION,
  domain: 'cluster.local',
  edge: false,
  singleNode: false,
  lacks: [],
  network: 'references',
  pullSecrets: [],
  labels: {},
  defaults: {},
};

const CLUSTER = Symbol.for('servicemap.cluster');

/** Makes this construct the cluster of everything below it. */
export function provideCluster(construct: Construct, context: ClusterContext): void {
  Object.defineProperty(construct, CLUSTER, { value: context });
}

/** Whether this construct is a cluster itself. */
export function isCluster(construct: Construct): boolean {
  return Object.hasOwn(construct, CLUSTER);
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
