import type { Mistake } from '../../core/mistakes.js';
import type { ServiceWay } from '../exposed-service-options.js';
import type { Exposed } from '../network/exposed-ports.js';
import { repeated } from './repeated.js';

/** What is wrong with the numbers that a Service takes on the nodes. */
export function nodePortMistakes(way: ServiceWay, ports: readonly Exposed[]): Mistake[] {
  const fixed = ports.filter(({ nodePort }) => nodePort !== undefined);
  if ('internal' in way) {
    return fixed.map(({ name }) => ({
      ruleId: 'exposure/node-port',
      message: 'a Service for inside the cluster takes no port of the nodes',
      help: 'drop nodePort, or write nodePort: true in place of internal',
      option: ['ports', name, 'nodePort'],
      at: 'key',
    }));
  }
  if ('nodePort' in way && way.nodePort !== true) {
    const names = ports.map(({ name }) => name);
    if (way.ports !== undefined && Object.values(way.ports).some((port) => typeof port === 'object' && port.nodePort)) {
      return [
        {
          ruleId: 'exposure/node-port',
          message: 'ports say their node ports themselves',
          help: 'write nodePort: true',
          option: ['nodePort'],
        },
      ];
    }
    if (names.length < 2) return [];
    return [
      {
        ruleId: 'exposure/node-port',
        message: `one node port can't lead to several ports (${names.join(', ')})`,
        help: `say which: port: '${names[0]}', or nodePort: true for ports that the cluster picks`,
        option: ['nodePort'],
      },
    ];
  }
  return repeated(fixed, ({ nodePort, protocol = 'TCP' }) => `${nodePort}/${protocol}`).map(([first, second]) => ({
    ruleId: 'exposure/node-port',
    message: `ports "${first.name}" and "${second.name}" both want node port ${second.nodePort}`,
    help: 'give one of them another number',
    option: ['ports', second.name, 'nodePort'],
  }));
}
