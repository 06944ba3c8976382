import { z } from 'zod';
import type {
  ClusterApiServer,
  ClusterDns,
  ClusterGateway,
  ClusterIngress,
  ClusterIngressNodes,
  ClusterLoadBalancer,
  ClusterMetrics,
  ClusterNodes,
  Cloud,
} from '../core/cluster-context.js';
import { checked, named, strict } from '../core/options/strict.js';
import { type WorkloadDefaults, workloadDefaultsSchema } from '../constructs/defaults.js';
import { cidrProblem } from '../kubernetes/cidr.js';
import { dns1123Label, dns1123Subdomain, labelKey, labelValue } from '../kubernetes/names.js';
import {
  FEATURE_GATES,
  type FeatureGate,
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '../kubernetes/versions.js';
import { labelsSchema, nodeLabelsSchema } from '../rendering/labels.js';
import { portNumber } from '../rendering/ports.js';
import { metricsSchema, trafficSourceSchema } from '../rendering/sources.js';

/** What a cluster is and has. */
export interface ClusterOptions {
  /** Its version, e.g. `'1.34'`: what is written must be accepted by it, and uses what it can. @default '1.34' */
  kubernetes?: KubernetesVersion;
  /**
   * Feature gates that its administrator turned on, of those that no version has on by itself. Options that need one
   * are errors without it, since the API server drops their fields.
   * @default none
   * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
   */
  featureGates?: FeatureGate[];
  /** The StorageClass of claims that name none. @default the cluster's own default class */
  storageClass?: string;
  /** The StorageClass of SharedVolumes that name none: one whose volumes pods of all nodes can mount. @default storageClass */
  sharedStorageClass?: string;
  /** Its Ingress controller. @default the one that is default in the cluster */
  ingress?: ClusterIngress;
  /** Its Gateway: HTTP then goes by routes instead of Ingress. @default none */
  gateway?: ClusterGateway;
  /** What is known of its load balancers and node ports. @default nothing is known of them */
  loadBalancer?: ClusterLoadBalancer;
  /**
   * Where it runs: which options of load balancers count, and how internal ones are made.
   * @default not known: the options that are there count, where they are for one cloud
   */
  cloud?: Cloud | 'none';
  /** The families of addresses that its Services can have, the default one first. @default not known */
  ipFamilies?: ('IPv4' | 'IPv6')[];
  /**
   * The nodes set apart for ingress controllers. Maps with `ingressNodes: true` run there.
   * @default none
   */
  ingressNodes?: ClusterIngressNodes;
  /** Its name servers: what strict maps let their pods ask. @default not known: port 53 of anybody */
  dns?: ClusterDns;
  /** Its API server: what strict maps let workloads with permissions reach. @default not known: an error for those */
  apiServer?: ClusterApiServer;
  /** Who collects metrics: what policies let in to ports called `metrics`. @default nobody */
  metrics?: ClusterMetrics;
  /** Its nodes: where strict maps reach pods that use their node's network. @default not known: an error for those */
  nodes?: ClusterNodes;
  /** The domain of its Services. @default 'cluster.local' */
  domain?: string;
  /** Labels for every object in it. @default those of the environment */
  labels?: Record<string, string>;
  /** Defaults for its workloads. @default those of the environment */
  defaults?: WorkloadDefaults;
}

/** An environment, such as `dev` or `prod`. */
export interface EnvironmentOptions<V = object> {
  /** What differs between environments; all environments have the same keys. @default none */
  values?: V;
  /** Its clusters by name. */
  clusters: Record<string, ClusterOptions>;
  /** Labels for every object in it. @default those of the app */
  labels?: Record<string, string>;
  /** Defaults for its workloads. @default those of the SDK */
  defaults?: WorkloadDefaults;
}

const objectName = named(dns1123Subdomain);
const from = z.array(trafficSourceSchema).optional();
const ranges = z.array(named(cidrProblem)).min(1);

/** @internal Judges {@link ClusterOptions}. */
export const clusterSchema = strict({
  kubernetes: z.enum(KUBERNETES_VERSIONS).optional(),
  featureGates: z.array(z.enum(FEATURE_GATES)).optional(),
  storageClass: objectName.optional(),
  sharedStorageClass: objectName.optional(),
  ingress: strict({ class: objectName.optional(), from, issuer: objectName.optional() }).optional(),
  gateway: strict({
    name: objectName,
    namespace: named(dns1123Label),
    listener: objectName.optional(),
    from,
  }).optional(),
  loadBalancer: strict({ from: z.array(named(cidrProblem)).optional() }).optional(),
  cloud: z.enum(['aws', 'azure', 'gcp', 'none']).optional(),
  ipFamilies: z
    .array(z.enum(['IPv4', 'IPv6']))
    .min(1)
    .optional(),
  ingressNodes: strict({
    labels: nodeLabelsSchema.refine(
      (labels) => Object.keys(labels).length > 0,
      'holds no label\nadd one that these nodes have and others lack',
    ),
    taints: z
      .array(
        strict({
          key: named(labelKey),
          value: named(labelValue).optional(),
          effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
        }),
      )
      .optional(),
  }).optional(),
  dns: strict({ servers: z.array(trafficSourceSchema).min(1), port: portNumber.optional() }).optional(),
  apiServer: strict({ cidrs: ranges, ports: z.array(portNumber).min(1).optional() }).optional(),
  metrics: metricsSchema.optional(),
  nodes: strict({ cidrs: ranges }).optional(),
  domain: named(dns1123Subdomain).optional(),
  labels: labelsSchema.optional(),
  defaults: workloadDefaultsSchema.optional(),
});

const folder = named(dns1123Label);

const isFull = (record: object) => Object.keys(record).length > 0;

/** @internal Judges {@link EnvironmentOptions}. */
export const environmentSchema = strict({
  values: checked<object>((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'must be an object { … }',
  ).optional(),
  clusters: z.record(folder, clusterSchema).refine(isFull, 'holds no cluster\nadd one, e.g. local: {}'),
  labels: labelsSchema.optional(),
  defaults: workloadDefaultsSchema.optional(),
});

/** @internal Judges environments by name. */
export const environmentsSchema = z
  .record(folder, environmentSchema)
  .refine(isFull, 'holds no environment\nadd one, e.g. dev: { clusters: { local: {} } }, or drop it');
