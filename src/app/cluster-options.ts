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
  ClusterPods,
  Cloud,
  NetworkMode,
} from '../core/cluster-context.js';
import { checked, named, strict } from '../core/options/strict.js';
import { type WorkloadDefaults, workloadDefaultsSchema } from '../constructs/defaults.js';
import { cidrProblem } from '../kubernetes/cidr.js';
import { dns1123Label, dns1123Subdomain, labelKey, labelValue } from '../kubernetes/names.js';
import { FEATURE_GATES, type FeatureGate, type KubernetesVersion } from '../kubernetes/versions.js';
import { deviceProblem } from '../manifests/file-names.js';
import { kubernetesVersion } from '../rendering/kubernetes-version.js';
import { labelsSchema, nodeLabelsSchema } from '../rendering/labels.js';
import { portNumber } from '../rendering/ports.js';
import { metricsSchema, trafficSourceSchema } from '../rendering/sources.js';

/**
 * What a cluster is and has. Each option may also be said for all clusters of an environment, and in `cluster` of the
 * App for all of them: the nearest that says it counts, as a whole; `labels` and `defaults` are laid over each other.
 */
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
  /**
   * A small cluster in one place, such as a shop or a plant, that must go on when the way to it is down. Pods are spread
   * over its nodes and not over zones, `cloud` is `'none'` unless said, and an image that is pulled at each start is a
   * warning: the registry may not answer.
   * @default false
   */
  edge?: boolean;
  /**
   * It has just one node: pods are not spread, and get no disruption budget, which would keep that node from ever being
   * drained.
   * @default false
   */
  singleNode?: boolean;
  /** The StorageClass of claims that name none; `false` for the cluster's own default class. @default the cluster's own default class */
  storageClass?: string | false;
  /** The StorageClass of SharedVolumes that name none: one whose volumes pods of all nodes can mount. `false` for none. @default storageClass */
  sharedStorageClass?: string | false;
  /** Its Ingress controller; `false` where it has none: to ask for an Ingress is then an error. @default the one that is default in the cluster */
  ingress?: ClusterIngress | false;
  /** Its Gateway: HTTP then goes by routes instead of Ingress. `false` where it has none. @default none */
  gateway?: ClusterGateway | false;
  /** What is known of its load balancers and node ports; `false` where nothing makes load balancers: to ask for one is then an error. @default nothing is known of them */
  loadBalancer?: ClusterLoadBalancer | false;
  /**
   * Where it runs: which options of load balancers count, and how internal ones are made.
   * @default not known: the options that are there count, where they are for one cloud; for edge sites `'none'`
   */
  cloud?: Cloud | 'none';
  /** The families of addresses that its Services can have, the default one first. `false` for not known. @default not known */
  ipFamilies?: ('IPv4' | 'IPv6')[] | false;
  /**
   * The nodes set apart for ingress controllers. Maps with `ingressNodes: true` run there. `false` for none.
   * @default none
   */
  ingressNodes?: ClusterIngressNodes | false;
  /** Its name servers: what strict maps let their pods ask. `false` for not known. @default not known: port 53 of anybody */
  dns?: ClusterDns | false;
  /** Its API server: what strict maps let workloads with permissions reach. `false` for not known. @default not known: an error for those */
  apiServer?: ClusterApiServer | false;
  /** Who collects metrics: what policies let in to ports called `metrics`. `false` for nobody. @default nobody */
  metrics?: ClusterMetrics | false;
  /** Its nodes: where strict maps reach pods that use their node's network. `false` for not known. @default not known: an error for those */
  nodes?: ClusterNodes | false;
  /**
   * Its pods: what names their addresses instead of the pods themselves is a warning, since policies tell pods by their
   * labels. `false` for not known.
   * @default not known
   */
  pods?: ClusterPods | false;
  /** The domain of its Services. @default 'cluster.local' */
  domain?: string;
  /** Who may talk to whom in maps that do not say it. @default 'references' */
  network?: NetworkMode;
  /** Secrets with which images are pulled, in maps that name none: `imagePullSecrets`. @default none */
  pullSecrets?: string[];
  /** Labels for every object in it. @default those of the environment and the app */
  labels?: Record<string, string>;
  /** Defaults for its workloads. @default those of the environment and the app */
  defaults?: WorkloadDefaults;
}

/** A cluster where its environment lists it. */
export interface PlacedClusterOptions<V = object> extends ClusterOptions {
  /** What differs between clusters; laid over the values of the environment key by key. @default those of the environment */
  values?: V;
}

/** An environment, such as `dev` or `prod`. All that a cluster can say may be said here for each of its clusters. */
export interface EnvironmentOptions<V = object> extends ClusterOptions {
  /** What differs between environments: each key that another one has is here or in all clusters of this one. @default none */
  values?: V;
  /** Its clusters by name. */
  clusters: Record<string, PlacedClusterOptions>;
}

const objectName = named(dns1123Subdomain);
const from = z.array(trafficSourceSchema).optional();
const ranges = z.array(named(cidrProblem)).min(1);

const none = z.literal(false);

const clusterShape = {
  kubernetes: kubernetesVersion.optional(),
  featureGates: z.array(z.enum(FEATURE_GATES)).optional(),
  edge: z.boolean().optional(),
  singleNode: z.boolean().optional(),
  storageClass: z.union([none, objectName]).optional(),
  sharedStorageClass: z.union([none, objectName]).optional(),
  ingress: z.union([none, strict({ class: objectName.optional(), from, issuer: objectName.optional() })]).optional(),
  gateway: z
    .union([none, strict({ name: objectName, namespace: named(dns1123Label), listener: objectName.optional(), from })])
    .optional(),
  loadBalancer: z.union([none, strict({ from: z.array(named(cidrProblem)).optional() })]).optional(),
  cloud: z.enum(['aws', 'azure', 'gcp', 'none']).optional(),
  ipFamilies: z.union([none, z.array(z.enum(['IPv4', 'IPv6'])).min(1)]).optional(),
  ingressNodes: z
    .union([
      none,
      strict({
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
      }),
    ])
    .optional(),
  dns: z
    .union([none, strict({ servers: z.array(trafficSourceSchema).min(1), port: portNumber.optional() })])
    .optional(),
  apiServer: z.union([none, strict({ cidrs: ranges, ports: z.array(portNumber).min(1).optional() })]).optional(),
  metrics: z.union([none, metricsSchema]).optional(),
  nodes: z.union([none, strict({ cidrs: ranges })]).optional(),
  pods: z.union([none, strict({ cidrs: ranges })]).optional(),
  domain: named(dns1123Subdomain).optional(),
  network: z.enum(['references', 'strict', 'open']).optional(),
  pullSecrets: z.array(objectName).optional(),
  labels: labelsSchema.optional(),
  defaults: workloadDefaultsSchema.optional(),
};

/** @internal Judges {@link ClusterOptions}. */
export const clusterSchema = strict(clusterShape);

const values = checked<object>((value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'must be an object { … }',
);

/** @internal Judges {@link PlacedClusterOptions}. */
export const placedClusterSchema = strict({ ...clusterShape, values: values.optional() });

const folder = named((name) => dns1123Label(name) ?? deviceProblem(name));

const isFull = (record: object) => Object.keys(record).length > 0;

/** @internal Judges {@link EnvironmentOptions}. */
export const environmentSchema = strict({
  ...clusterShape,
  values: values.optional(),
  clusters: z.record(folder, placedClusterSchema).refine(isFull, 'holds no cluster\nadd one, e.g. local: {}'),
});

/** @internal Judges environments by name. */
export const environmentsSchema = z
  .record(folder, environmentSchema)
  .refine(isFull, 'holds no environment\nadd one, e.g. dev: { clusters: { local: {} } }, or drop it');
