import type { Construct } from 'constructs';
import { isFaulty } from '../../core/faulty.js';
import type { Mistake } from '../../core/mistakes.js';
import { subjectOf } from '../../core/origin.js';
import { matchesOf } from '../../rendering/http/http-route.js';
import type { ResolvedRule } from '../../rendering/http/resolved.js';
import { holderInCluster } from '../cluster-claims.js';
import type { HttpExposure } from './http-options.js';

/**
 * Requests that another exposed service of the cluster answers as well: a controller refuses the second, or one of them
 * gets none. With annotations it may be meant, as with a canary.
 * @param door what the requests come through: the class of an Ingress or the Gateway
 */
export function sharedRequests(
  construct: Construct,
  { annotations }: HttpExposure,
  rules: readonly ResolvedRule[],
  door: string,
): Mistake[] {
  if (annotations !== undefined || isFaulty(construct, 'http')) return [];
  return rules.flatMap(({ key, hosts, options }) => {
    for (const host of hosts.length === 0 ? ['any host'] : hosts) {
      for (const match of matchesOf(options)) {
        const holder = holderInCluster(construct, `requests ${door} ${host} ${JSON.stringify(match)}`);
        if (holder === undefined) continue;
        return [
          {
            ruleId: 'reference/same-route',
            severity: 'warning' as const,
            message: `${host}${options.path ?? '/'} is answered by ${subjectOf(holder)} already`,
            help: 'give one of them another path or other hosts, or make it a route of the other',
            option: key === undefined ? ['http', 'hosts'] : ['http', 'routes', key],
            at: 'key' as const,
          },
        ];
      }
    }
    return [];
  });
}
