import { isSet } from './is-set.js';
import type { Probe } from '../../kubernetes/generated/types.js';
import type { Context } from '../context.js';
import type { ContainerPart } from '../parts.js';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** Visits the probes of a container that may have some: init containers that end may not, as a rule of their own says. */
export function forEachProbe(
  { container, role, path }: ContainerPart,
  context: Context,
  visit: (probe: Probe, path: string, kind: (typeof PROBES)[number]) => void,
): void {
  if (role === 'init' || role === 'ephemeral' || (role === 'sidecar' && !context.has('nativeSidecars'))) return;
  for (const kind of PROBES) {
    const probe = container[kind];
    if (isSet(probe)) visit(probe, `${path}/${kind}`, kind);
  }
}
