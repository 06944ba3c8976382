import type { Mistake } from '../../core/mistakes.js';
import { asPort } from '../../rendering/ports.js';
import type { PlacedContainer } from './placed-container.js';
import { repeated } from './repeated.js';

/** Ports that get into each other's way. Containers of a pod share one network, so a number can be taken once. */
export function portMistakes(containers: readonly PlacedContainer[]): Mistake[] {
  const ports = containers
    .filter(({ role }) => role !== 'init')
    .flatMap(({ at, role, options }) =>
      Object.entries(options.ports ?? {}).map(([name, port]) => ({
        name,
        role,
        at: [...at, 'ports', name],
        ...asPort(port),
      })),
    );
  return [
    ...repeated(ports, ({ port, protocol = 'TCP' }) => `${port}/${protocol}`).map(([first, second]) => ({
      ruleId: 'pod/port-conflict',
      message: `ports "${first.name}" and "${second.name}" both use ${second.port}/${second.protocol ?? 'TCP'}`,
      help: 'give one of them another number',
      option: second.at,
    })),
    ...repeated(ports, ({ name }) => name).map(([, second]) => ({
      ruleId: 'pod/port-name',
      message: `two containers of the pod have a port called "${second.name}"`,
      help: 'give one of them another name',
      option: second.at,
      at: 'key' as const,
    })),
    // Only the main container's ports are the Service's.
    ...repeated(
      ports.filter(({ role }) => role === 'main'),
      ({ port, service = port, protocol = 'TCP' }) => `${service}/${protocol}`,
    )
      .filter(([first, second]) => first.port !== second.port)
      .map(([first, second]) => ({
        ruleId: 'pod/service-port-conflict',
        message: `ports "${first.name}" and "${second.name}" are both ${second.service ?? second.port} on the Service`,
        help: 'give one of them another service number',
        option: second.at,
      })),
  ];
}
