import { didYouMean } from '../../findings/did-you-mean.js';
import type { Mistake } from '../../core/mistakes.js';
import { asPort } from '../../rendering/ports.js';
import type { JudgedPod } from '../judged-pod.js';
import { type PlacedContainer, portOption } from './placed-container.js';
import { repeated } from './repeated.js';

/** Ports that get into each other's way. Containers of a pod share one network, so a number can be taken once. */
export function portMistakes(options: JudgedPod, containers: readonly PlacedContainer[]): Mistake[] {
  const ports = containers.filter(({ role }) => role !== 'init').flatMap(portsOf);
  return [
    ...strayPorts(options, containers),
    ...sameNumbers(ports),
    // Init containers run one after the other.
    ...containers.filter(({ role }) => role === 'init').flatMap((container) => sameNumbers(portsOf(container))),
    ...repeated(
      ports.filter(({ hostPort }) => hostPort !== undefined),
      ({ hostPort, hostIP = '', protocol = 'TCP' }) => `${hostIP} ${hostPort}/${protocol}`,
    ).map(([first, second]) => ({
      ruleId: 'pod/port-conflict',
      message: `ports "${first.name}" and "${second.name}" both take ${second.hostPort} of the node`,
      help: 'give one of them another hostPort',
      option: [...second.at, 'hostPort'],
    })),
    ...containers
      .flatMap(portsOf)
      .filter(({ hostIP, hostPort }) => hostIP !== undefined && hostPort === undefined)
      .map(({ at }) => ({
        ruleId: 'options/conflict',
        message: 'hostIP says nothing without hostPort',
        help: 'add hostPort, or drop it',
        option: [...at, 'hostIP'],
      })),
    ...repeated(ports, ({ name }) => name).map(([, second]) => ({
      ruleId: 'pod/port-name',
      message: `two containers of the pod have a port called "${second.name}"`,
      help: 'give one of them another name',
      option: second.at,
      at: 'key' as const,
    })),
    // Only the workload's own ports are the Service's.
    ...repeated(
      ports.filter(({ onService }) => onService),
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

/** The ports of a container, with where they are written. */
function portsOf(container: PlacedContainer) {
  return Object.entries(container.options.ports ?? {}).map(([name, port]) => ({
    name,
    at: portOption(container, name),
    onService: container.given.has(name),
    ...asPort(port),
  }));
}

function sameNumbers(ports: readonly ReturnType<typeof portsOf>[number][]): Mistake[] {
  return repeated(ports, ({ port, protocol = 'TCP' }) => `${port}/${protocol}`).map(([first, second]) => ({
    ruleId: 'pod/port-conflict',
    message: `ports "${first.name}" and "${second.name}" both use ${second.port}/${second.protocol ?? 'TCP'}`,
    help: 'give one of them another number',
    option: second.at,
  }));
}

/** Ports of containers that are not there, or that have ended before anybody calls. */
function strayPorts(options: JudgedPod, containers: readonly PlacedContainer[]): Mistake[] {
  const { ports = {} } = options;
  const running = containers.filter(({ role }) => role !== 'init').map(({ name }) => name);
  return Object.entries(ports).flatMap(([name, port]): Mistake[] => {
    const { container } = asPort(port);
    if (container === undefined) return [];
    const own = options.sidecars?.[container] ?? options.containers?.[container];
    if (own?.ports?.[name] !== undefined) {
      return [
        {
          ruleId: 'pod/port-name',
          message: `container "${container}" lists port "${name}" itself`,
          help: 'drop it there: a port that the workload gives a container is on the Service',
          option: ['ports', name],
          at: 'key',
        },
      ];
    }
    if (running.includes(container)) return [];
    const ended = containers.some((each) => each.name === container);
    return [
      {
        ruleId: 'pod/port-container',
        message: ended
          ? `init container "${container}" has ended before anybody could call port "${name}"`
          : `port "${name}" is of container "${container}", which the pod does not have`,
        help: didYouMean(container, running, `its running containers are ${running.join(', ')}`),
        option: ['ports', name, 'container'],
      },
    ];
  });
}
