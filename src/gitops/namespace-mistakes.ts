import type { ApiObject } from '../core/cdk8s.js';
import { clusterOf } from '../core/cluster-context.js';
import { knownMapOf, type MapContext } from '../core/map-context.js';
import type { Mistake } from '../core/mistakes.js';
import { controllerOf } from './gitops-options.js';
import type { GitOpsParts } from './parts.js';

/**
 * What a map says of the namespace that a controller runs in, and that it would make: a warning, since whoever installs
 * the controller by such a map means it.
 */
export function* controllerNamespaces(
  { options, seats }: GitOpsParts,
  objects: readonly ApiObject[],
): Iterable<Mistake> {
  for (const object of objects) {
    if (object.kind !== 'Namespace') continue;
    const isSeat = seats.some(({ label, namespace }) => namespace === object.name && label === clusterOf(object).label);
    const map = isSeat ? knownMapOf(object) : undefined;
    if (map?.owned !== true || map.namespace !== object.name) continue;
    const limits = limitsOf(map);
    if (limits.length === 0) continue;
    yield {
      ruleId: 'gitops/controller-namespace',
      severity: 'warning',
      message: `${object.name} is the namespace of ${controllerOf(options)}, and what the map says of it would hold for that too: ${limits.join(', ')}`,
      help: `give the map a namespace of its own, or say namespace: { existing: '${object.name}' }`,
      option: ['namespace'],
      about: map.construct,
    };
  }
}

const limitsOf = ({ network, podSecurity }: MapContext): string[] => [
  ...(network === 'open' ? [] : ['no incoming traffic but what policies open']),
  ...(podSecurity === 'restricted' ? ['no pod beyond the level restricted'] : []),
];
