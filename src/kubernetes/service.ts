import type { ServicePort, ServiceSpec } from './generated/types.js';

/** What a Service is for: how it is reached. */
export type ServiceType = NonNullable<ServiceSpec['type']>;

/** The type of a Service, as the server reads it where none is written. */
export function serviceTypeOf({ type }: ServiceSpec): ServiceType {
  return type || 'ClusterIP';
}

/** The addresses that a Service asks for: `clusterIP` alone stands for a list of one. */
export function clusterIPsOf({ clusterIP, clusterIPs }: ServiceSpec): readonly string[] {
  if ((clusterIPs ?? []).length > 0) return (clusterIPs ?? []).map((ip) => ip ?? '');
  return clusterIP ? [clusterIP] : [];
}

/** Whether a Service has no address of its own, just those of its pods. */
export function isHeadless(spec: ServiceSpec): boolean {
  const ips = clusterIPsOf(spec);
  return ips.length === 1 && ips[0] === 'None';
}

/** Whether nodes or a load balancer pass on what comes to a port of theirs. */
export function hasNodePorts(spec: ServiceSpec): boolean {
  return ['NodePort', 'LoadBalancer'].includes(serviceTypeOf(spec));
}

/** Whether a load balancer asks each node if it has pods of the Service. */
export function hasHealthCheck(spec: ServiceSpec): boolean {
  return serviceTypeOf(spec) === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local';
}

/** The ports of a Service; the server reads one that is null as one without any field. */
export function portsOf(spec: ServiceSpec): readonly Partial<ServicePort>[] {
  return (spec.ports ?? []).map((port) => port ?? {});
}

/** The protocol of a port, as the server reads it where none is written. */
export function protocolOf({ protocol }: { readonly protocol?: string | undefined }): string {
  return protocol || 'TCP';
}
