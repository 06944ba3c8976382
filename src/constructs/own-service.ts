import type { Mistake } from '../core/mistakes.js';
import type { MapContext } from '../core/map-context.js';
import { asPort, type Port, servicePorts } from '../rendering/ports.js';
import { renderService } from '../rendering/service.js';
import type { WorkloadService, WorkloadServiceOptions } from '../rendering/service-options.js';
import { serviceMistakes } from './checks/service-checks.js';

type Ports = Readonly<Record<string, Port>>;

/** What is wrong with the Service that a workload has for its ports. */
export function ownServiceMistakes(service: WorkloadService | undefined, ports: Ports, map: MapContext): Mistake[] {
  if (service === undefined || service === false) return [];
  const names = Object.keys(ports);
  const headless = service.headless === true;
  if (names.length === 0) {
    return [
      {
        ruleId: 'exposure/no-ports',
        message: 'there are no ports, so there is no Service either',
        help: 'give it ports, e.g. ports: { http: 8080 }, or drop service',
        option: ['service'],
        at: 'key',
        restsOn: 'ports',
      },
    ];
  }
  return [
    ...serviceMistakes(service, { ports: servicePorts(ports), headless, cluster: map.cluster, at: ['service'] }),
    ...(headless ? names : [])
      .filter((name) => asPort(ports[name] as Port).service !== undefined)
      .map((name) => ({
        ruleId: 'exposure/headless',
        message: `callers of a headless Service dial the pods' own ports, so port "${name}" has no number of its own there`,
        help: 'drop service, or let the Service have an address',
        option: ['ports', name, 'service'],
        at: 'key' as const,
      })),
  ];
}

/** The spec of the Service that a workload has for its ports. */
export function renderOwnService(
  service: WorkloadServiceOptions,
  selector: Readonly<Record<string, string>>,
  ports: Ports,
  map: MapContext,
) {
  return renderService({
    type: 'ClusterIP',
    selector,
    ports: servicePorts(ports),
    headless: service.headless,
    options: service,
    kubernetes: map.cluster.kubernetes,
  });
}
