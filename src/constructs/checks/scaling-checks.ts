import type { Mistake } from '../../core/mistakes.js';
import { type ReplicaRange, targetsOf } from '../../rendering/autoscaler.js';
import { containersOf } from '../../rendering/pod.js';
import { renderResources, type ResourceOptions } from '../../rendering/resources.js';
import type { JudgedPod } from '../judged-pod.js';

/** What keeps an autoscaler from working: it needs a request of every container for what it looks at. */
export function scalingMistakes(
  range: ReplicaRange | undefined,
  options: JudgedPod,
  defaults: ResourceOptions | undefined,
): Mistake[] {
  if (range === undefined) return [];
  const bounds: Mistake[] =
    range.max < range.min
      ? [
          {
            ruleId: 'scaling/bounds',
            message: `max (${range.max}) is less than min (${range.min})`,
            help: 'swap them',
            option: ['replicas', 'max'],
          },
        ]
      : [];
  const containers = containersOf(options, options.containerName ?? 'main').filter(({ role }) => role !== 'init');
  const missing = targetsOf(range).flatMap(({ name }) =>
    containers
      .filter(
        ({ role, options: { resources } }) =>
          requestOf(role === 'main' ? { ...defaults, ...resources } : resources, name) === undefined,
      )
      .map(({ name: container, role }): Mistake => ({
        ruleId: 'scaling/no-request',
        message: `the autoscaler looks at ${name}, but container "${container}" requests none, so it would never act`,
        help: `write resources: { ${name}: '${name === 'cpu' ? '250m' : '256Mi'}' }${role === 'main' ? '' : ` for ${container}`}`,
        option: role === 'main' ? ['replicas'] : ['sidecars', container],
      })),
  );
  return [...bounds, ...missing];
}

function requestOf(resources: ResourceOptions | undefined, name: string): string | undefined {
  return renderResources(resources)?.requests?.[name];
}
