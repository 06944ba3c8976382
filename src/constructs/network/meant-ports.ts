import type { Construct } from 'constructs';
import { isFaulty } from '../../core/faulty.js';
import { type OptionPath, report } from '../../core/mistakes.js';
import type { Endpoint } from '../../core/references/party.js';
import { unknownPort } from './unknown-port.js';

/** The ports of the target that are exposed: the one named; for HTTP `http` or the only one; otherwise all. */
export function meantPorts(
  construct: Construct,
  endpoint: Endpoint,
  port: string | undefined,
  http: boolean,
  /** Where the target and its port are written. */
  at: OptionPath = [],
): string[] {
  const names = [...endpoint.ports.keys()];
  if (port !== undefined && names.includes(port)) return [port];
  // Ports that are wrong themselves have been told.
  if (isFaulty(endpoint.construct, 'ports')) return [];
  if (port !== undefined) {
    report(construct, { ...unknownPort(endpoint, port), option: [...at, 'port'] });
    return [];
  }
  if (names.length === 0)
    return refuse(
      construct,
      `${endpoint.title} has no ports, so there is nothing to expose`,
      'give it ports, e.g. ports: { http: 8080 }',
      [...at, 'target'],
    );
  if (!http || names.length === 1) return names;
  if (names.includes('http')) return ['http'];
  return refuse(
    construct,
    `${endpoint.title} has several ports (${names.join(', ')})`,
    'say which one speaks HTTP: port: …',
    [...at, 'target'],
  );
}

function refuse(construct: Construct, message: string, help: string, option: OptionPath): string[] {
  report(construct, { ruleId: 'reference/port', message, help, option });
  return [];
}
