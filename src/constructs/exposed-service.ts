import { Construct } from 'constructs';
import { z } from 'zod';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { checked, named, strict } from '../core/options/strict.js';
import { setOrigin } from '../core/origin.js';
import { cidrProblem } from '../kubernetes/cidr.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { type HttpExposure, httpSchema } from '../rendering/ingress.js';
import { annotationsSchema, labelsSchema, objectLabels } from '../rendering/labels.js';
import { reportName } from './checks/name-checks.js';
import { type AddObject, exposeHttp } from './network/expose-http.js';
import { outsideSources } from './network/outside.js';
import { meantPorts } from './network/meant-ports.js';
import type { Workload } from './workload.js';

/** What every exposed service has. */
export interface ExposureOptions<P extends string = string> {
  /** The workload whose pods answer. */
  target: Workload<P>;
  /** The port of the target, by name. @default its only port; for http its port `http`; otherwise all ports */
  port?: NoInfer<P>;
  /** `metadata.name` of what it makes. @default the construct's id */
  name?: string;
  /** Labels of the objects made. @default those of the map */
  labels?: Record<string, string>;
}

/** What is reached by a Service of its own. */
export interface ServiceExposure<P extends string = string> extends ExposureOptions<P> {
  /** Annotations of the Service, for its controller. @default none */
  annotations?: Record<string, string>;
}

/** Reached by HTTP from outside: an Ingress, or an HTTPRoute where the cluster has a Gateway. */
export interface HttpService<P extends string = string> extends ExposureOptions<P> {
  /** Hosts, path and TLS. */
  http: HttpExposure;
}

/** A load balancer with more to say. */
export interface LoadBalancerExposure {
  /** Who may call it, e.g. `['203.0.113.0/24']`: `loadBalancerSourceRanges`. @default everybody */
  sourceRanges?: string[];
  /** Which controller makes it: `loadBalancerClass`. @default the cluster's own */
  class?: string;
}

/** Reached at an address that the cloud makes: a Service of type LoadBalancer. */
export interface LoadBalancerService<P extends string = string> extends ServiceExposure<P> {
  /** The load balancer: `true`, or who may call it and which controller makes it. */
  loadBalancer: true | LoadBalancerExposure;
}

/** Reached at a port of every node: a Service of type NodePort. */
export interface NodePortService<P extends string = string> extends ServiceExposure<P> {
  /** `true` for a port that the cluster picks, or one from 30000 to 32767 where one port is exposed: `nodePort`. */
  nodePort: true | number;
}

/** Reached inside the cluster under a name of its own: a Service of type ClusterIP. */
export interface InternalService<P extends string = string> extends ServiceExposure<P> {
  /** `true` for an address that stands for all pods, `'headless'` for a name that gives the address of each pod. */
  internal: true | 'headless';
}

/** Options of an {@link ExposedService}; the one of http, loadBalancer, nodePort and internal that is there says how. */
export type ExposedServiceOptions<P extends string = string> =
  | HttpService<P>
  | LoadBalancerService<P>
  | NodePortService<P>
  | InternalService<P>;

const target = checked<Workload>((value) =>
  value instanceof Construct && 'endpoint' in value && 'traffic' in value
    ? undefined
    : 'must be a workload\nwrite target: this.api',
);
const shape = {
  target,
  port: z.string().optional(),
  name: z.string().optional(),
  labels: labelsSchema.optional(),
};
const ofService = { ...shape, annotations: annotationsSchema.optional() };

/** @internal Judges {@link ExposedServiceOptions}. */
export const exposedServiceSchema = z.union([
  strict({ http: httpSchema, ...shape }),
  strict({
    loadBalancer: z.union([
      z.literal(true),
      strict({ sourceRanges: z.array(named(cidrProblem)).optional(), class: z.string().min(1).optional() }),
    ]),
    ...ofService,
  }),
  strict({ nodePort: z.union([z.literal(true), z.int().min(30_000).max(32_767)]), ...ofService }),
  strict({ internal: z.union([z.literal(true), z.literal('headless')]), ...ofService }),
]);

/**
 * A way into a workload under a name of its own, from outside the cluster or inside it. Becomes a Service, or for
 * `http` an Ingress or HTTPRoute in front of the workload's own Service, and opens the path from where the cluster says
 * that outside traffic comes from.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class ExposedService<P extends string = string> extends Construct {
  /** `metadata.name` of what it makes. */
  readonly name: string;
  private readonly map: MapContext;

  constructor(scope: Construct, id: string, options: ExposedServiceOptions<P>) {
    const place = placeIn(scope);
    super(place, nodeId(place, 'ExposedService', id));
    this.map = mapOf(this);
    this.name = typeof options?.name === 'string' ? options.name : nameIn(place, id);
    setOrigin(this, 'ExposedService', `${this.map.name}/${this.name}`, ExposedService);
    const judged = parseOptions(this, exposedServiceSchema, options ?? {}) as ExposedServiceOptions;
    const kind = 'http' in judged ? 'Ingress' : 'Service';
    const problem = objectNameProblem(kind === 'Ingress' ? 'networking.k8s.io/v1' : 'v1', kind, this.name);
    if (problem !== undefined) reportName(this, problem, judged.name === undefined ? ['#1'] : ['name']);
    if (judged.target === undefined || !this.checkTarget(judged.target, 'http' in judged)) return;

    const ports = meantPorts(this, judged.target.endpoint, judged.port, 'http' in judged);
    if (ports.length === 0) return;
    const add = (apiVersion: string, objectKind: string, spec: () => object, annotations?: Record<string, string>) =>
      this.add(judged, apiVersion, objectKind, spec, annotations);
    if ('http' in judged) exposeHttp(this, judged.http, judged.target, ports[0] as string, add);
    else this.addService(judged, ports, add);
  }

  private checkTarget({ endpoint }: Workload, http: boolean): boolean {
    if (endpoint.map.construct !== this.map.construct) {
      report(this, {
        ruleId: 'reference/other-namespace',
        message: `${endpoint.title} is in another map; a Service can only lead to pods of its own`,
        help: `make the ExposedService in map ${endpoint.map.name}`,
        option: ['target'],
      });
      return false;
    }
    if (http && !endpoint.served) {
      report(this, {
        ruleId: 'reference/no-service',
        message: `no Service leads to ${endpoint.title}, and HTTP from outside goes through one`,
        help: 'expose a StatelessApp, a StatefulDB or a NodeAgent',
        option: ['target'],
      });
      return false;
    }
    return true;
  }

  private addService(
    options: Exclude<ExposedServiceOptions, HttpService>,
    ports: readonly string[],
    add: AddObject,
  ): void {
    const { endpoint, selector, traffic } = options.target;
    if ('nodePort' in options && options.nodePort !== true && ports.length > 1) this.refuseNodePort(ports);
    add(
      'v1',
      'Service',
      () => ({
        ...serviceType(options),
        selector,
        ports: ports.map((name) => {
          const { service, pod, protocol, appProtocol } = endpoint.ports.get(name) ?? {
            service: 0,
            pod: 0,
            protocol: 'TCP',
          };
          const headless = 'internal' in options && options.internal === 'headless';
          return {
            name,
            port: headless ? pod : service,
            targetPort: pod,
            protocol: protocol === 'TCP' ? undefined : protocol,
            appProtocol,
            nodePort: 'nodePort' in options && options.nodePort !== true ? options.nodePort : undefined,
          };
        }),
      }),
      options.annotations,
    );
    if ('internal' in options) return;
    for (const name of ports) traffic.expose(outsideSources(this, this.map, 'loadBalancer'), name);
  }

  private refuseNodePort(ports: readonly string[]): void {
    report(this, {
      ruleId: 'exposure/node-port',
      message: `one node port can't lead to several ports (${ports.join(', ')})`,
      help: `say which: port: '${ports[0]}', or nodePort: true for ports that the cluster picks`,
      option: ['nodePort'],
    });
  }

  private add(
    { labels, target: { selector } }: ExposedServiceOptions,
    apiVersion: string,
    kind: string,
    spec: () => object,
    annotations?: Record<string, string>,
  ): void {
    new KubernetesObject(this, kind, {
      apiVersion,
      kind,
      name: this.name,
      namespace: this.map.namespace,
      labels: objectLabels({ ...this.map.labels, ...labels }, selector),
      annotations,
      render: () => ({ spec: spec() }),
    });
  }
}

function serviceType(options: Exclude<ExposedServiceOptions, HttpService>) {
  if ('nodePort' in options) return { type: 'NodePort' };
  if ('internal' in options)
    return { type: 'ClusterIP', clusterIP: options.internal === 'headless' ? 'None' : undefined };
  const { class: loadBalancerClass, sourceRanges } = options.loadBalancer === true ? {} : options.loadBalancer;
  return { type: 'LoadBalancer', loadBalancerClass, loadBalancerSourceRanges: sourceRanges };
}
