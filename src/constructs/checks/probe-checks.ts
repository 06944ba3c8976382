import type { Mistake } from '../../core/mistakes.js';
import { nearest } from '../../findings/did-you-mean.js';
import { numberIn } from '../../rendering/container.js';
import { type Probe, probesOf } from '../../rendering/probes.js';
import type { PlacedContainer } from './placed-container.js';

/** Health checks that can't be made. */
export function probeMistakes({ at, role, options }: PlacedContainer): Mistake[] {
  if (role === 'init' && options.health !== undefined) {
    return [
      {
        ruleId: 'pod/init-health',
        message: 'a container that runs to its end before the others start can have no health check',
        help: 'drop health, or make it a sidecar if it is to go on running',
        option: [...at, 'health'],
        at: 'key',
      },
    ];
  }
  const ports = Object.keys(options.ports ?? {});
  const numberOf = numberIn(options.ports ?? {});
  return probesOf(options.health).flatMap(({ probe, option }): Mistake[] => [
    ...outcomeMistakes(probe, option.at(-1)).map(([field, message, help]) => ({
      ruleId: 'pod/probe-outcome',
      message,
      help,
      option: [...at, 'health', ...option, field],
    })),
    ...portMistakes(probe, option),
  ]);

  function portMistakes(probe: Probe, option: string[]): Mistake[] {
    const asked = portOf(probe);
    if (asked === undefined || numberOf(asked.port) !== undefined) return [];
    return [
      {
        ruleId: 'pod/probe-port',
        restsOn: 'ports',
        message:
          asked.port === undefined
            ? 'the health check does not say which port it asks'
            : `the health check asks port "${asked.port}", which the container does not have`,
        help: portHelp(asked.port, ports),
        option: [...at, 'health', ...option, ...(asked.port === undefined ? [] : [asked.key])],
      },
    ];
  }
}

// A check that restarts counts one success, and one that only takes traffic away ends nothing.
function outcomeMistakes(probe: Probe, kind: string | undefined): [keyof Probe, string, string][] {
  const { successThreshold = 1, terminationGracePeriodSeconds } = probe;
  if ((kind === 'liveness' || kind === 'startup') && successThreshold !== 1)
    return [['successThreshold', `a ${kind} check counts one success`, 'drop it, or put it into readiness']];
  if (kind === 'readiness' && terminationGracePeriodSeconds !== undefined)
    return [
      ['terminationGracePeriodSeconds', 'a readiness check ends no container', 'drop it, or put it into liveness'],
    ];
  return [];
}

/** The port that a check asks, and the option that says so; a command asks none. */
function portOf(probe: Probe): { key: string; port: string | number | undefined } | undefined {
  if ('exec' in probe) return undefined;
  if ('tcp' in probe) return { key: 'tcp', port: probe.tcp };
  if ('grpc' in probe) return { key: 'grpc', port: probe.grpc };
  return { key: 'port', port: probe.port };
}

/** How to say which of the ports is meant. */
export function portHelp(port: string | number | undefined, ports: readonly string[]): string {
  if (ports.length === 0) return 'give the container ports, e.g. ports: { http: 8080 }';
  const meant = port === undefined ? undefined : nearest(String(port), ports);
  return meant === undefined ? `say one of ${ports.join(', ')}` : `did you mean "${meant}"?`;
}
