import type { Construct } from 'constructs';
import { type MapContext, mapOf } from '../../core/map-context.js';
import { type OptionPath, report } from '../../core/mistakes.js';
import { inOtherCluster, reportOtherCluster } from '../../core/references/other-cluster.js';
import type { Endpoint } from '../../core/references/party.js';
import type { Backend, ResolvedRule } from '../../rendering/http/resolved.js';
import { meantPorts } from '../network/meant-ports.js';
import type { Workload } from '../workload.js';
import type { HttpBackend, HttpExposure, HttpRouteOptions, HttpRouting } from './http-options.js';

/** A port of a workload that requests reach: what its policy opens. */
export interface Reached {
  readonly target: Workload;
  readonly port: string;
}

/** Finds out what options of HTTP refer to; what leads nowhere is a finding and left out. */
export class RuleResolver {
  /** Every port that requests reach so far. */
  readonly reached: Reached[] = [];
  private readonly map: MapContext;

  constructor(private readonly construct: Construct) {
    this.map = mapOf(construct);
  }

  /** All rules of an exposure, the main one first. */
  rulesOf(http: HttpExposure, main: HttpBackend): ResolvedRule[] {
    const { routes = {} } = http;
    const hosts = http.hosts === 'any' ? [] : (http.hosts ?? []);
    return [
      this.rule(undefined, hosts, http, main, []),
      ...Object.entries(routes).map(([key, route]) =>
        this.rule(
          key,
          route.hosts ?? hosts,
          route,
          { target: route.target ?? main.target, port: portOf(route, main) },
          ['http', 'routes', key],
        ),
      ),
    ];
  }

  /** The Service of a workload that is to answer. */
  backend({ target, port }: HttpBackend, at: OptionPath): Backend | undefined {
    if (target === undefined || !this.canReach(target, [...at, 'target'])) return undefined;
    const [meant] = meantPorts(this.construct, target.endpoint, port, true, at);
    if (meant === undefined) return undefined;
    this.reached.push({ target, port: meant });
    return { name: target.name, port: target.endpoint.ports.get(meant)?.service ?? 0 };
  }

  private rule(
    key: string | undefined,
    hosts: readonly string[],
    options: HttpRouting & Pick<HttpRouteOptions, 'resource'>,
    main: HttpBackend,
    at: OptionPath,
  ): ResolvedRule {
    const place = at.length === 0 ? ['http'] : at;
    return {
      key,
      hosts,
      options,
      resource: options.resource,
      backends: this.backendsOf(options, main, at, place),
      mirrors: (options.mirrors ?? []).flatMap((mirror, index) => {
        const backend = this.backend(mirror, [...place, 'mirrors', index]);
        return backend === undefined ? [] : [{ ...backend, percent: mirror.percent }];
      }),
    };
  }

  private backendsOf(
    { backends, redirect, resource }: HttpRouting & Pick<HttpRouteOptions, 'resource'>,
    main: HttpBackend,
    at: OptionPath,
    place: OptionPath,
  ): Backend[] {
    if (redirect !== undefined || resource !== undefined) return [];
    if (backends === undefined) {
      const backend = this.backend(main, at);
      return backend === undefined ? [] : [backend];
    }
    return backends.flatMap((one, index) => {
      const backend = this.backend(one, [...place, 'backends', index]);
      return backend === undefined ? [] : [{ ...backend, weight: one.weight }];
    });
  }

  private canReach({ endpoint }: Workload, option: OptionPath): boolean {
    if (endpoint.map.construct !== this.map.construct) {
      reportOtherMap(this.construct, this.map, endpoint, option);
      return false;
    }
    if (!endpoint.served) {
      report(this.construct, {
        ruleId: 'reference/no-service',
        message: `no Service leads to ${endpoint.title}, and HTTP from outside goes through one`,
        help: 'expose a StatelessApp, a StatefulDB or a NodeAgent',
        option,
      });
      return false;
    }
    return true;
  }
}

/** Says that what is exposed stands in another map. */
export function reportOtherMap(construct: Construct, here: MapContext, endpoint: Endpoint, option: OptionPath): void {
  const { title, map } = endpoint;
  if (inOtherCluster(map, here)) return reportOtherCluster(construct, here, endpoint, { option });
  report(construct, {
    ruleId: 'reference/other-namespace',
    message: `${title} is in another map; a Service can only lead to pods of its own`,
    help: `make the ExposedService in map ${map.name}`,
    option,
  });
}

// A route to the main target means the main port unless it says another one.
function portOf(route: HttpRouteOptions, main: HttpBackend): string | undefined {
  return route.port ?? (route.target === undefined ? main.port : undefined);
}
