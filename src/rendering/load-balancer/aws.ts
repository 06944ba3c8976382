import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { addressProblem } from '../../kubernetes/addresses.js';
import { annotationsBy, type AnnotationTable, listed, paired, pairs, plainly } from './annotation-table.js';

/** How the AWS Load Balancer Controller finds out which targets can take traffic. */
export interface AwsHealthCheck {
  /** What is spoken: `aws-load-balancer-healthcheck-protocol`. @default 'tcp'; 'http' where `externalTrafficPolicy` is `'Local'` */
  protocol?: 'tcp' | 'http' | 'https';
  /** The port: a number from 1 to 65535, or `'traffic-port'` for the one that traffic goes to. @default 'traffic-port' */
  port?: number | 'traffic-port';
  /** The path, for http and https. @default '/' */
  path?: string;
  /** Checks in a row that must pass, 2 to 10. @default 3 */
  healthyThreshold?: number;
  /** Checks in a row that must fail, 2 to 10. @default 3 */
  unhealthyThreshold?: number;
  /** Seconds that an answer may take, 2 to 120. @default 10 */
  timeoutSeconds?: number;
  /** Seconds between checks, 5 to 300. @default 10 */
  intervalSeconds?: number;
  /** Status codes of an answer that passes, e.g. `'200-399'`. @default '200-399' */
  successCodes?: string;
}

/**
 * A Network Load Balancer of AWS, made by the AWS Load Balancer Controller. Unless `class` says otherwise the Service
 * is of class `service.k8s.aws/nlb`, so that no other controller takes it.
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export interface AwsLoadBalancer {
  /** Its name at AWS, at most 32 characters: `aws-load-balancer-name`. @default one that the controller makes */
  name?: string;
  /** Where traffic is sent: to a node port of every node, or straight to the pods: `aws-load-balancer-nlb-target-type`. @default 'instance' */
  targetType?: 'instance' | 'ip';
  /** Subnets by id or name, each in another zone: `aws-load-balancer-subnets`. @default found by their tags */
  subnets?: string[];
  /** Elastic addresses by their allocation id, one for each subnet; not where it is internal: `aws-load-balancer-eip-allocations`. @default none */
  eipAllocations?: string[];
  /** IPv4 addresses of the subnets, one for each; only where it is internal: `aws-load-balancer-private-ipv4-addresses`. @default AWS picks */
  privateIpv4Addresses?: string[];
  /** Families of its addresses: `aws-load-balancer-ip-address-type`. @default 'ipv4' */
  ipAddressType?: 'ipv4' | 'dualstack';
  /** Tell the pods who called by proxy protocol version 2, which they must then understand: `aws-load-balancer-proxy-protocol`. @default false */
  proxyProtocol?: boolean;
  /** Security groups by id or name: `aws-load-balancer-security-groups`. @default one that the controller makes */
  securityGroups?: string[];
  /** Let the controller open the nodes' security groups to it: `aws-load-balancer-manage-backend-security-group-rules`. @default true where the controller makes the group */
  manageBackendSecurityGroupRules?: boolean;
  /** ARNs of certificates of ACM, the default one first; TLS then ends at the load balancer: `aws-load-balancer-ssl-cert`. @default none */
  certificates?: string[];
  /** Ports of the Service, by name or number, that speak TLS; needs certificates: `aws-load-balancer-ssl-ports`. @default all */
  tlsPorts?: (string | number)[];
  /** The TLS policy by its name at AWS; needs certificates: `aws-load-balancer-ssl-negotiation-policy`. @default 'ELBSecurityPolicy-2016-08' */
  tlsPolicy?: string;
  /** The order of protocols offered in TLS; needs certificates: `aws-load-balancer-alpn-policy`. @default 'None' */
  alpnPolicy?: 'HTTP1Only' | 'HTTP2Only' | 'HTTP2Optional' | 'HTTP2Preferred' | 'None';
  /** What it speaks to the pods: `aws-load-balancer-backend-protocol`. @default 'tcp' */
  backendProtocol?: 'tcp' | 'ssl';
  /** Attributes of the target groups, e.g. `{ 'preserve_client_ip.enabled': 'true' }`: `aws-load-balancer-target-group-attributes`. @default those of AWS */
  targetGroupAttributes?: Record<string, string>;
  /** Attributes of the load balancer, e.g. `{ 'load_balancing.cross_zone.enabled': 'true' }`: `aws-load-balancer-attributes`. @default those of AWS */
  attributes?: Record<string, string>;
  /** Tags at AWS: `aws-load-balancer-additional-resource-tags`. @default none beyond the controller's own */
  tags?: Record<string, string>;
  /** Labels of the nodes that take traffic, for targets of type `instance`: `aws-load-balancer-target-node-labels`. @default all nodes */
  targetNodeLabels?: Record<string, string>;
  /** How it finds out which targets can take traffic. @default by the targets' ports */
  healthCheck?: AwsHealthCheck;
}

/** @internal The class of Services that the controller takes. */
export const AWS_LOAD_BALANCER_CLASS = 'service.k8s.aws/nlb';

const text = z.string().min(1);
const texts = z.array(text).min(1);
const threshold = z.int().min(2).max(10);

/** @internal Judges {@link AwsLoadBalancer}. */
export const awsSchema = strict({
  name: named((name) =>
    /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/.test(name)
      ? undefined
      : `"${name}" is no name for a load balancer\nuse at most 32 letters, digits and '-' between them, not beginning with 'internal-'`,
  ).optional(),
  targetType: z.enum(['instance', 'ip']).optional(),
  subnets: texts.optional(),
  eipAllocations: texts.optional(),
  privateIpv4Addresses: z.array(named(addressProblem)).min(1).optional(),
  ipAddressType: z.enum(['ipv4', 'dualstack']).optional(),
  proxyProtocol: z.boolean().optional(),
  securityGroups: texts.optional(),
  manageBackendSecurityGroupRules: z.boolean().optional(),
  certificates: texts.optional(),
  tlsPorts: z
    .array(z.union([text, z.int().min(1).max(65_535)]))
    .min(1)
    .optional(),
  tlsPolicy: text.optional(),
  alpnPolicy: z.enum(['HTTP1Only', 'HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred', 'None']).optional(),
  backendProtocol: z.enum(['tcp', 'ssl']).optional(),
  targetGroupAttributes: pairs.optional(),
  attributes: pairs.optional(),
  tags: pairs.optional(),
  targetNodeLabels: pairs.optional(),
  healthCheck: strict({
    protocol: z.enum(['tcp', 'http', 'https']).optional(),
    port: z.union([z.int().min(1).max(65_535), z.literal('traffic-port')]).optional(),
    path: named((path) => (path.startsWith('/') ? undefined : "must begin with '/'")).optional(),
    healthyThreshold: threshold.optional(),
    unhealthyThreshold: threshold.optional(),
    timeoutSeconds: z.int().min(2).max(120).optional(),
    intervalSeconds: z.int().min(5).max(300).optional(),
    successCodes: text.optional(),
  }).optional(),
});

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer';

const TABLE: AnnotationTable<Omit<AwsLoadBalancer, 'healthCheck' | 'proxyProtocol'>> = {
  name: [`${PREFIX}-name`, plainly],
  targetType: [`${PREFIX}-nlb-target-type`, plainly],
  subnets: [`${PREFIX}-subnets`, listed],
  eipAllocations: [`${PREFIX}-eip-allocations`, listed],
  privateIpv4Addresses: [`${PREFIX}-private-ipv4-addresses`, listed],
  ipAddressType: [`${PREFIX}-ip-address-type`, plainly],
  securityGroups: [`${PREFIX}-security-groups`, listed],
  manageBackendSecurityGroupRules: [`${PREFIX}-manage-backend-security-group-rules`, plainly],
  certificates: [`${PREFIX}-ssl-cert`, listed],
  tlsPorts: [`${PREFIX}-ssl-ports`, listed],
  tlsPolicy: [`${PREFIX}-ssl-negotiation-policy`, plainly],
  alpnPolicy: [`${PREFIX}-alpn-policy`, plainly],
  backendProtocol: [`${PREFIX}-backend-protocol`, plainly],
  targetGroupAttributes: [`${PREFIX}-target-group-attributes`, paired],
  attributes: [`${PREFIX}-attributes`, paired],
  tags: [`${PREFIX}-additional-resource-tags`, paired],
  targetNodeLabels: [`${PREFIX}-target-node-labels`, paired],
};

const HEALTH_TABLE: AnnotationTable<AwsHealthCheck> = {
  protocol: [`${PREFIX}-healthcheck-protocol`, plainly],
  port: [`${PREFIX}-healthcheck-port`, plainly],
  path: [`${PREFIX}-healthcheck-path`, plainly],
  healthyThreshold: [`${PREFIX}-healthcheck-healthy-threshold`, plainly],
  unhealthyThreshold: [`${PREFIX}-healthcheck-unhealthy-threshold`, plainly],
  timeoutSeconds: [`${PREFIX}-healthcheck-timeout`, plainly],
  intervalSeconds: [`${PREFIX}-healthcheck-interval`, plainly],
  successCodes: [`${PREFIX}-healthcheck-success-codes`, plainly],
};

/** The annotations for the AWS Load Balancer Controller. */
export function awsAnnotations(aws: AwsLoadBalancer, internal: boolean): Record<string, string> {
  return {
    // Said in any case: without a word the controller makes an internal one.
    [`${PREFIX}-scheme`]: internal ? 'internal' : 'internet-facing',
    ...annotationsBy(TABLE, aws),
    // The only value that it knows.
    ...(aws.proxyProtocol === true && { [`${PREFIX}-proxy-protocol`]: '*' }),
    ...annotationsBy(HEALTH_TABLE, aws.healthCheck ?? {}),
  };
}
