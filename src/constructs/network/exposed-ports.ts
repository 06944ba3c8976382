import type { Construct } from 'constructs';
import { isFaulty } from '../../core/faulty.js';
import { report } from '../../core/mistakes.js';
import { nearest } from '../../findings/did-you-mean.js';
import type { ServicePortJson } from '../../rendering/ports.js';
import type { ExposedPort, ServiceWay } from '../exposed-service-options.js';
import { meantPorts } from './meant-ports.js';

/** A port that a Service exposes, with the port of the target that it leads to. */
export interface Exposed extends ServicePortJson {
  /** The name of the target's port: what the NetworkPolicy opens. */
  readonly leadsTo: string;
}

/** The ports that a Service exposes; those that lead nowhere are findings and left out. */
export function exposedPorts(construct: Construct, way: ServiceWay): Exposed[] {
  const headless = 'internal' in way && way.internal === 'headless';
  const fixed = 'nodePort' in way && way.nodePort !== true ? way.nodePort : undefined;
  const written = way.ports ?? plainPorts(construct, way, headless);
  return Object.entries(written).flatMap(([name, port]): Exposed[] => {
    const options = typeof port === 'number' ? { port } : port;
    const leadsTo = options.target ?? name;
    const to = way.target.endpoint.ports.get(leadsTo);
    if (to === undefined) {
      if (!isFaulty(way.target, 'ports')) reportTarget(construct, way, name, options);
      return [];
    }
    return [
      {
        name,
        // A headless Service forwards nothing: callers dial the pods' own ports.
        port: headless ? to.pod : (options.port ?? to.service),
        targetPort: to.pod,
        protocol: to.protocol === 'TCP' ? undefined : to.protocol,
        appProtocol: options.appProtocol ?? to.appProtocol,
        nodePort: options.nodePort ?? fixed,
        leadsTo,
      },
    ];
  });
}

function plainPorts(construct: Construct, way: ServiceWay, headless: boolean): Record<string, ExposedPort> {
  const { endpoint } = way.target;
  // The name of a headless Service gives the pods' addresses, which needs no port.
  if (headless && way.port === undefined && endpoint.ports.size === 0) return {};
  return Object.fromEntries(meantPorts(construct, endpoint, way.port, false).map((name) => [name, {}]));
}

function reportTarget(construct: Construct, { target }: ServiceWay, name: string, options: ExposedPort): void {
  const names = [...target.endpoint.ports.keys()];
  const wanted = options.target ?? name;
  const meant = nearest(wanted, names);
  const say = (port: string): string => (options.target === undefined ? `target: '${port}'` : `'${port}'`);
  report(construct, {
    ruleId: 'reference/port',
    message: `${target.endpoint.title} has no port "${wanted}"`,
    help:
      meant !== undefined
        ? options.target === undefined
          ? `did you mean "${meant}"? Otherwise say where it leads: ${say(meant)}`
          : `did you mean "${meant}"?`
        : names.length === 0
          ? 'give it ports, e.g. ports: { http: 8080 }'
          : options.target === undefined
            ? `say where it leads: ${names.map(say).join(' or ')}`
            : `its ports are ${names.join(', ')}`,
    option: ['ports', name, ...(options.target === undefined ? [] : ['target'])],
    at: options.target === undefined ? 'key' : 'value',
  });
}
