import type { MapContext } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { Endpoint, Party } from '../../core/references/party.js';

/** Says that somebody calls what runs in another cluster. */
export function otherCluster(endpoint: Endpoint, from: Party): Mistake {
  return otherClusterThan(endpoint, from.map);
}

/** Says that an endpoint runs in another cluster than a map. */
export function otherClusterThan(endpoint: Endpoint, map: MapContext): Mistake {
  return {
    ruleId: 'reference/other-cluster',
    message: `${endpoint.title} is in cluster ${endpoint.map.cluster.label ?? '(none)'}, not in ${map.cluster.label ?? '(none)'}`,
    help: 'refer to a map of the same cluster, or declare an ExternalService',
  };
}
