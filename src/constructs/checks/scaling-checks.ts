import type { Mistake } from '../../core/mistakes.js';
import { type ReplicaRange, targetsOf } from '../../rendering/autoscaler.js';
import { renderResources, type ResourceOptions } from '../../rendering/resources.js';
import type { JudgedPod } from '../judged-pod.js';
import { placedContainers } from './placed-container.js';

/** What keeps an autoscaler from working: it needs a request of every container for what it looks at. */
export function scalingMistakes(
  range: ReplicaRange,
  name: string,
  options: JudgedPod,
  defaults: ResourceOptions | undefined,
): Mistake[] {
  const requests = placedContainers(options, name)
    .filter(({ role }) => role !== 'init')
    .map(({ name: container, role, at, options: { resources } }) => ({
      container,
      option: role === 'main' ? ['replicas'] : at,
      requested: requestsOf(role === 'main' ? { ...defaults, ...resources } : resources),
    }));
  const missing = targetsOf(range).flatMap(({ name: resource }) =>
    requests
      .filter(({ requested }) => requested[resource] === undefined)
      .map(({ container, option }): Mistake => ({
        ruleId: 'scaling/no-request',
        message: `the autoscaler looks at ${resource}, but container "${container}" requests none, so it would never act`,
        help: `write resources: { ${resource}: '${EXAMPLES[resource]}' } for it`,
        option,
      })),
  );
  return [...(range.max < range.min ? [swapped(range)] : []), ...missing];
}

// The API server takes a limit for the request where there is none.
function requestsOf(resources: ResourceOptions | undefined): Readonly<Record<string, string>> {
  const { limits, requests } = renderResources(resources) ?? {};
  return { ...limits, ...requests };
}

const EXAMPLES = { cpu: '250m', memory: '256Mi' };

function swapped({ min, max }: ReplicaRange): Mistake {
  return {
    ruleId: 'scaling/bounds',
    message: `max (${max}) is less than min (${min})`,
    help: 'swap them',
    option: ['replicas', 'max'],
  };
}
