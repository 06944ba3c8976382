import { z } from 'zod';
import { strict } from '../../core/options/strict.js';
import { annotationsBy, type AnnotationTable, listed, paired, pairs, plainly } from './annotation-table.js';

/**
 * A load balancer of AWS, made by the cloud provider that belongs to the cluster, where no AWS Load Balancer Controller
 * runs.
 * @see https://cloud-provider-aws.sigs.k8s.io/service_controller/
 */
export interface AwsCloudProviderLoadBalancer {
  /** What kind: `'nlb'`, a Network Load Balancer, or `'classic'`: `aws-load-balancer-type`. @default 'classic' */
  type?: 'nlb' | 'classic';
  /** What the pods speak: `aws-load-balancer-backend-protocol`. @default 'tcp' */
  backendProtocol?: 'http' | 'https' | 'ssl' | 'tcp';
  /** ARN of a certificate; TLS then ends at the load balancer: `aws-load-balancer-ssl-cert`. @default none */
  certificate?: string;
  /** Ports of the Service, by name or number, that speak TLS: `aws-load-balancer-ssl-ports`. @default all */
  tlsPorts?: (string | number)[];
  /** The TLS policy by its name at AWS: `aws-load-balancer-ssl-negotiation-policy`. @default 'ELBSecurityPolicy-2016-08' */
  tlsPolicy?: string;
  /** Seconds without traffic until a connection is closed, 1 to 4000: `aws-load-balancer-connection-idle-timeout`. @default 60 */
  idleTimeoutSeconds?: number;
  /** Let connections to a node that leaves come to their end: `aws-load-balancer-connection-draining-enabled`. @default false */
  connectionDraining?: boolean;
  /** Seconds that they have for it, 1 to 3600: `aws-load-balancer-connection-draining-timeout`. @default 300 */
  drainingTimeoutSeconds?: number;
  /** Send to the nodes of all zones: `aws-load-balancer-cross-zone-load-balancing-enabled`. @default false */
  crossZone?: boolean;
  /** Tell the pods who called by proxy protocol, which they must then understand: `aws-load-balancer-proxy-protocol`. @default false */
  proxyProtocol?: boolean;
  /** Security groups besides the one that it makes: `aws-load-balancer-extra-security-groups`. @default none */
  extraSecurityGroups?: string[];
  /** Tags at AWS: `aws-load-balancer-additional-resource-tags`. @default none */
  tags?: Record<string, string>;
  /** Write access logs to this bucket of S3: `aws-load-balancer-access-log-s3-bucket-name`. @default no logs */
  accessLogBucket?: string;
  /** What the names of the logs begin with: `aws-load-balancer-access-log-s3-bucket-prefix`. @default nothing */
  accessLogPrefix?: string;
  /** Minutes between logs, 5 or 60: `aws-load-balancer-access-log-emit-interval`. @default 60 */
  accessLogIntervalMinutes?: 5 | 60;
  /** Checks in a row that must pass, 2 to 10: `aws-load-balancer-healthcheck-healthy-threshold`. @default 2 */
  healthyThreshold?: number;
  /** Checks in a row that must fail, 2 to 10; for `nlb` the same as `healthyThreshold`: `aws-load-balancer-healthcheck-unhealthy-threshold`. @default 2 */
  unhealthyThreshold?: number;
  /** Seconds that a check may take, 2 to 60: `aws-load-balancer-healthcheck-timeout`. @default 5 */
  checkTimeoutSeconds?: number;
  /** Seconds between checks, 5 to 300: `aws-load-balancer-healthcheck-interval`. @default 30 */
  checkIntervalSeconds?: number;
}

const text = z.string().min(1);
const threshold = z.int().min(2).max(10);

/** @internal Judges {@link AwsCloudProviderLoadBalancer}. */
export const awsCloudProviderSchema = strict({
  type: z.enum(['nlb', 'classic']).optional(),
  backendProtocol: z.enum(['http', 'https', 'ssl', 'tcp']).optional(),
  certificate: text.optional(),
  tlsPorts: z
    .array(z.union([text, z.int().min(1).max(65_535)]))
    .min(1)
    .optional(),
  tlsPolicy: text.optional(),
  idleTimeoutSeconds: z.int().min(1).max(4000).optional(),
  connectionDraining: z.boolean().optional(),
  drainingTimeoutSeconds: z.int().min(1).max(3600).optional(),
  crossZone: z.boolean().optional(),
  proxyProtocol: z.boolean().optional(),
  extraSecurityGroups: z.array(text).min(1).optional(),
  tags: pairs.optional(),
  accessLogBucket: text.optional(),
  accessLogPrefix: text.optional(),
  accessLogIntervalMinutes: z.union([z.literal(5), z.literal(60)]).optional(),
  healthyThreshold: threshold.optional(),
  unhealthyThreshold: threshold.optional(),
  checkTimeoutSeconds: z.int().min(2).max(60).optional(),
  checkIntervalSeconds: z.int().min(5).max(300).optional(),
});

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer';

const TABLE: AnnotationTable<Omit<AwsCloudProviderLoadBalancer, 'type' | 'proxyProtocol'>> = {
  backendProtocol: [`${PREFIX}-backend-protocol`, plainly],
  certificate: [`${PREFIX}-ssl-cert`, plainly],
  tlsPorts: [`${PREFIX}-ssl-ports`, listed],
  tlsPolicy: [`${PREFIX}-ssl-negotiation-policy`, plainly],
  idleTimeoutSeconds: [`${PREFIX}-connection-idle-timeout`, plainly],
  connectionDraining: [`${PREFIX}-connection-draining-enabled`, plainly],
  drainingTimeoutSeconds: [`${PREFIX}-connection-draining-timeout`, plainly],
  crossZone: [`${PREFIX}-cross-zone-load-balancing-enabled`, plainly],
  extraSecurityGroups: [`${PREFIX}-extra-security-groups`, listed],
  tags: [`${PREFIX}-additional-resource-tags`, paired],
  accessLogBucket: [`${PREFIX}-access-log-s3-bucket-name`, plainly],
  accessLogPrefix: [`${PREFIX}-access-log-s3-bucket-prefix`, plainly],
  accessLogIntervalMinutes: [`${PREFIX}-access-log-emit-interval`, plainly],
  healthyThreshold: [`${PREFIX}-healthcheck-healthy-threshold`, plainly],
  unhealthyThreshold: [`${PREFIX}-healthcheck-unhealthy-threshold`, plainly],
  checkTimeoutSeconds: [`${PREFIX}-healthcheck-timeout`, plainly],
  checkIntervalSeconds: [`${PREFIX}-healthcheck-interval`, plainly],
};

/** The annotations for the cloud provider of AWS. */
export function awsCloudProviderAnnotations(
  aws: AwsCloudProviderLoadBalancer,
  internal: boolean,
): Record<string, string> {
  return {
    // Without this annotation it makes a classic one.
    ...(aws.type === 'nlb' && { [`${PREFIX}-type`]: 'nlb' }),
    ...(internal && { [`${PREFIX}-internal`]: 'true' }),
    ...annotationsBy(TABLE, aws),
    // The only value that it knows.
    ...(aws.proxyProtocol === true && { [`${PREFIX}-proxy-protocol`]: '*' }),
    ...(aws.accessLogBucket !== undefined && { [`${PREFIX}-access-log-enabled`]: 'true' }),
  };
}
