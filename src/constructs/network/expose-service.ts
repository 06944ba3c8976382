import type { Construct } from 'constructs';
import { mapOf } from '../../core/map-context.js';
import { reportAll } from '../../core/mistakes.js';
import {
  cloudOf,
  loadBalancerAnnotations,
  loadBalancerSpec,
  type LoadBalancerExposure,
} from '../../rendering/load-balancer/load-balancer.js';
import type { Peer } from '../../rendering/network-policy.js';
import type { ServicePortJson } from '../../rendering/ports.js';
import { renderService } from '../../rendering/service.js';
import { loadBalancerMistakes } from '../checks/load-balancer-checks.js';
import { nodePortMistakes } from '../checks/node-port-checks.js';
import { serviceMistakes } from '../checks/service-checks.js';
import { addressClaims, type Claim, claimInCluster } from '../cluster-claims.js';
import type { ServiceWay } from '../exposed-service-options.js';
import type { AddObject } from '../http/expose-http.js';
import { type Exposed, exposedPorts } from './exposed-ports.js';
import { outsideSources } from './outside.js';

/** Leads to the target by a Service of its own, and lets in who calls it from outside. */
export function exposeService(construct: Construct, way: ServiceWay, add: AddObject): void {
  const { cluster } = mapOf(construct);
  const headless = 'internal' in way && way.internal === 'headless';
  const balancer = balancerOf(way);
  const cloud = balancer && cloudOf(balancer, cluster.cloud);
  const ports = exposedPorts(construct, way);
  const mistakes = [
    ...serviceMistakes(way, { ports, headless, cluster }),
    ...nodePortMistakes(way, ports),
    ...(balancer === undefined ? [] : loadBalancerMistakes(balancer, { way, ports, cloud, cluster })),
  ];
  reportAll(construct, mistakes);
  claimInCluster(construct, claimsOf(way, ports));
  if (ports.length === 0 && !headless) return;
  add(
    'v1',
    'Service',
    () => ({
      spec: {
        ...renderService({
          type: typeOf(way),
          selector: way.target.selector,
          ports: ports.map(portJson),
          headless,
          options: way,
          kubernetes: cluster.kubernetes,
        }),
        ...(balancer && loadBalancerSpec(balancer, cloud)),
        externalTrafficPolicy: 'internal' in way ? undefined : way.externalTrafficPolicy,
      },
    }),
    // What the user writes by hand is laid over what options say.
    { annotations: { ...(balancer && loadBalancerAnnotations(balancer, cloud)), ...way.annotations } },
  );
  if ('internal' in way) return;
  const callers = callersOf(construct, way, balancer);
  for (const name of new Set(ports.map(({ leadsTo }) => leadsTo))) {
    const cause = { from: { construct }, where: { option: ['target'] } };
    way.target.traffic.expose(callers, name, cause);
  }
}

function portJson({ name, port, targetPort, protocol, appProtocol, nodePort }: Exposed): ServicePortJson {
  return { name, port, targetPort, protocol, appProtocol, nodePort };
}

function typeOf(way: ServiceWay): 'ClusterIP' | 'NodePort' | 'LoadBalancer' {
  if ('internal' in way) return 'ClusterIP';
  return 'nodePort' in way ? 'NodePort' : 'LoadBalancer';
}

function balancerOf(way: ServiceWay): LoadBalancerExposure | undefined {
  if (!('loadBalancer' in way)) return undefined;
  return way.loadBalancer === true ? {} : way.loadBalancer;
}

// Whoever keeps the caller's address shows it to the pods, and so to their policies.
function callersOf(construct: Construct, way: ServiceWay, balancer: LoadBalancerExposure | undefined): Peer[] {
  const map = mapOf(construct);
  const kept =
    !('internal' in way) &&
    (way.externalTrafficPolicy === 'Local' ||
      balancer?.aws?.targetGroupAttributes?.['preserve_client_ip.enabled'] === 'true');
  const sources = outsideSources(construct, map, 'loadBalancer');
  if (!kept) return sources;
  const ranges = balancer?.sourceRanges;
  if (ranges === undefined || ranges.length === 0) return ['anywhere'];
  return [...(map.cluster.loadBalancer?.from ?? []), ...ranges].map((cidr) => ({ cidr }));
}

/** What a cluster has once of what the Service asks for by number. */
function claimsOf(way: ServiceWay, ports: readonly Exposed[]): Claim[] {
  const health = balancerOf(way)?.healthCheckNodePort;
  return [
    ...ports
      .filter(({ nodePort }) => nodePort !== undefined)
      .map(({ name, nodePort }) => ({
        what: `node port ${nodePort}`,
        option: way.ports === undefined ? ['nodePort'] : ['ports', name, 'nodePort'],
      })),
    ...(health === undefined ? [] : [{ what: `node port ${health}`, option: ['loadBalancer', 'healthCheckNodePort'] }]),
    ...addressClaims(way.clusterIP, ['clusterIP']),
  ];
}
