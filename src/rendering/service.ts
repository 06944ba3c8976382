import { canonicalAddress } from '../kubernetes/ip.js';
import { has, type KubernetesVersion } from '../kubernetes/versions.js';
import type { ServicePortJson } from './ports.js';
import type { ServiceOptions } from './service-options.js';

/** What a Service is rendered from. */
export interface ServiceParts {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /** The labels of the pods that it leads to; without them somebody else says where it leads. */
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePortJson[];
  readonly headless?: boolean;
  readonly options?: ServiceOptions;
  /** Where it will stand: some values have other names in other versions. */
  readonly kubernetes: KubernetesVersion;
}

/** The spec of a Service. @see https://kubernetes.io/docs/concepts/services-networking/service/ */
export function renderService({ type, selector, ports, headless, options = {}, kubernetes }: ServiceParts) {
  const addresses = (typeof options.clusterIP === 'string' ? [options.clusterIP] : options.clusterIP)?.map(
    canonicalAddress,
  );
  return {
    type,
    clusterIP: headless === true ? 'None' : addresses?.[0],
    clusterIPs: mayGrow(addresses, options.ipFamilyPolicy) ? undefined : addresses,
    ...familiesOf(options),
    externalIPs: options.externalIPs?.map(canonicalAddress),
    // The server does not keep a false.
    publishNotReadyAddresses: options.publishNotReadyAddresses === true ? true : undefined,
    selector,
    ports: ports.length > 0 ? ports : undefined,
    ...affinityOf(options.sessionAffinity),
    internalTrafficPolicy: options.internalTrafficPolicy,
    trafficDistribution: distributionOf(options.trafficDistribution, kubernetes),
  };
}

// The server then adds an address of the second family to clusterIPs, and refuses to lose it at the next apply.
const mayGrow = (addresses: readonly string[] = [], policy: ServiceOptions['ipFamilyPolicy']): boolean =>
  addresses.length === 1 && policy !== undefined && policy !== 'SingleStack';

/** The families of a Service's addresses. */
function familiesOf({ ipFamilyPolicy, ipFamilies }: ServiceOptions) {
  return { ipFamilyPolicy, ipFamilies };
}

function affinityOf(affinity: ServiceOptions['sessionAffinity']) {
  if (affinity === undefined) return {};
  if (affinity === 'ClientIP') return { sessionAffinity: 'ClientIP' };
  return { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: affinity } };
}

function distributionOf(wanted: ServiceOptions['trafficDistribution'], kubernetes: KubernetesVersion) {
  return wanted === 'PreferSameZone' && !has(kubernetes, 'preferSameTraffic') ? 'PreferClose' : wanted;
}

/**
 * The spec of a StatefulSet's governing Service: it gives each pod a name, also before the pod is ready, since
 * databases find each other while they start.
 */
export function renderHeadlessService(
  selector: Readonly<Record<string, string>>,
  ports: readonly ServicePortJson[],
  families: Pick<ServiceOptions, 'ipFamilyPolicy' | 'ipFamilies'> = {},
) {
  return {
    type: 'ClusterIP',
    clusterIP: 'None',
    ...familiesOf(families),
    publishNotReadyAddresses: true,
    selector,
    // A headless Service forwards nothing, so its ports are the pods' own.
    ports: ports.length > 0 ? ports.map((port) => ({ ...port, port: port.targetPort })) : undefined,
  };
}
