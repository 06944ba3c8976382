import { z } from 'zod';
import type { Cloud } from '../../core/cluster-context.js';
import { named, strict } from '../../core/options/strict.js';
import { cidrProblem } from '../../kubernetes/cidr.js';
import { labelKey } from '../../kubernetes/names.js';
import { AWS_LOAD_BALANCER_CLASS, awsAnnotations, type AwsLoadBalancer, awsSchema } from './aws.js';
import {
  awsCloudProviderAnnotations,
  type AwsCloudProviderLoadBalancer,
  awsCloudProviderSchema,
} from './aws-cloud-provider.js';
import { azureAnnotations, type AzureLoadBalancer, azureSchema } from './azure.js';
import { gcpAnnotations, type GcpLoadBalancer, gcpSchema } from './gcp.js';

/**
 * A load balancer with more to say. Options of several clouds may stand side by side: those of the cluster's own cloud
 * count.
 */
export interface LoadBalancerExposure {
  /** Who may call it, e.g. `['203.0.113.0/24']`: `loadBalancerSourceRanges`. @default everybody */
  sourceRanges?: string[];
  /** Which controller makes it, e.g. `'example.com/internal'`: `loadBalancerClass`. It can never change. @default the cluster's own */
  class?: string;
  /**
   * Reached from the cloud's private network only, as the cluster's `cloud` makes that.
   * @default false: from everywhere
   */
  internal?: boolean;
  /**
   * Whether a port of every node is taken for each of its ports; a load balancer that sends straight to the pods needs
   * none: `allocateLoadBalancerNodePorts`.
   * @default true, as in Kubernetes
   */
  allocateNodePorts?: boolean;
  /**
   * The port of every node that says whether pods of this Service run there, 30000 to 32767; with
   * `externalTrafficPolicy: 'Local'`: `healthCheckNodePort`. It can never change.
   * @default one that the cluster picks
   */
  healthCheckNodePort?: number;
  /** More for a cluster at AWS with the AWS Load Balancer Controller. @default its defaults */
  aws?: AwsLoadBalancer;
  /** More for a cluster at AWS without that controller. @default its defaults */
  awsCloudProvider?: AwsCloudProviderLoadBalancer;
  /** More for a cluster at Azure. @default its defaults */
  azure?: AzureLoadBalancer;
  /** More for a cluster at Google. @default its defaults */
  gcp?: GcpLoadBalancer;
}

/** @internal A port of every node, of the range that clusters have unless somebody changed it. */
export const nodePortNumber = z.int().min(30_000).max(32_767);

/** @internal Judges {@link LoadBalancerExposure}. */
export const loadBalancerSchema = strict({
  sourceRanges: z.array(named(cidrProblem)).optional(),
  class: named(labelKey).optional(),
  internal: z.boolean().optional(),
  allocateNodePorts: z.boolean().optional(),
  healthCheckNodePort: nodePortNumber.optional(),
  aws: awsSchema.optional(),
  awsCloudProvider: awsCloudProviderSchema.optional(),
  azure: azureSchema.optional(),
  gcp: gcpSchema.optional(),
});

const OWNERS = [
  ['aws', 'aws'],
  ['awsCloudProvider', 'aws'],
  ['azure', 'azure'],
  ['gcp', 'gcp'],
] as const satisfies readonly (readonly [keyof LoadBalancerExposure, Cloud])[];

/** The clouds that options are there for, each once. */
export function cloudsOf(balancer: LoadBalancerExposure): Cloud[] {
  return [...new Set(OWNERS.filter(([option]) => balancer[option] !== undefined).map(([, cloud]) => cloud))];
}

/** The cloud whose options count: the cluster's or, where nobody says that, the only one that options are there for. */
export function cloudOf(balancer: LoadBalancerExposure, cluster: Cloud | 'none' | undefined): Cloud | undefined {
  if (cluster !== undefined) return cluster === 'none' ? undefined : cluster;
  const clouds = cloudsOf(balancer);
  return clouds.length === 1 ? clouds[0] : undefined;
}

/** What a load balancer adds to the spec of its Service. */
export function loadBalancerSpec(balancer: LoadBalancerExposure, cloud: Cloud | undefined) {
  return {
    loadBalancerClass:
      balancer.class ?? (cloud === 'aws' && byController(balancer) ? AWS_LOAD_BALANCER_CLASS : undefined),
    loadBalancerSourceRanges: balancer.sourceRanges,
    allocateLoadBalancerNodePorts: balancer.allocateNodePorts,
    healthCheckNodePort: balancer.healthCheckNodePort,
  };
}

/** The annotations by which a cloud is told the rest. */
export function loadBalancerAnnotations(
  balancer: LoadBalancerExposure,
  cloud: Cloud | undefined,
): Record<string, string> {
  const { internal = false, aws = {}, awsCloudProvider, azure = {}, gcp = {} } = balancer;
  if (cloud === 'azure') return azureAnnotations(azure, internal);
  if (cloud === 'gcp') return gcpAnnotations(gcp, internal);
  if (cloud === undefined) return {};
  if (awsCloudProvider !== undefined) return awsCloudProviderAnnotations(awsCloudProvider, internal);
  return byController(balancer) ? awsAnnotations(aws, internal) : {};
}

// Without a word about it, who makes load balancers at AWS is left to the cluster.
function byController({ aws, awsCloudProvider, internal }: LoadBalancerExposure): boolean {
  return awsCloudProvider === undefined && (aws !== undefined || internal !== undefined);
}
