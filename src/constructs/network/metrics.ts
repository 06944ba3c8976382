import type { MapContext } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { Endpoint } from '../../core/references/party.js';
import type { PodOptions } from '../../rendering/pod-options.js';
import { unknownPort } from './unknown-port.js';

const USUAL = ['metrics'];

/** The ports that collectors of metrics are let in to, by name. */
export function metricsPorts({ metrics }: Pick<PodOptions, 'metrics'>, { ports }: Endpoint, map: MapContext): string[] {
  if (metrics === false || map.metrics === undefined) return [];
  const names: readonly string[] = metrics === undefined ? (map.metrics.ports ?? USUAL) : listed(metrics);
  return names.filter((name) => ports.has(name));
}

/** Ports that nobody collects from, or that are not there. */
export function metricsMistakes(
  { metrics }: Pick<PodOptions, 'metrics'>,
  endpoint: Endpoint,
  map: MapContext,
): Mistake[] {
  if (metrics === undefined || metrics === false) return [];
  const told = { option: ['metrics'], restsOn: 'ports' };
  const unknown = listed(metrics).find((name) => !endpoint.ports.has(name));
  if (unknown !== undefined) return [{ ...unknownPort(endpoint, unknown), ...told }];
  if (map.metrics !== undefined || map.network === 'open') return [];
  return [
    {
      ...told,
      ruleId: 'network/metrics-source',
      message: 'nothing says who collects metrics, so nobody is let in to this port',
      help: "say it for the cluster or the map: metrics: { from: [{ namespace: 'monitoring' }] }",
    },
  ];
}

function listed(metrics: string | readonly string[]): readonly string[] {
  return typeof metrics === 'string' ? [metrics] : metrics;
}
