import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { labelKey, portName } from '../kubernetes/names.js';
import { labelsSchema } from '../rendering/labels.js';
import {
  type LoadBalancerExposure,
  loadBalancerSchema,
  nodePortNumber,
} from '../rendering/load-balancer/load-balancer.js';
import { portNumber } from '../rendering/ports.js';
import { type ServiceOptions, serviceShape } from '../rendering/service-options.js';
import { type HttpExposure, httpSchema, targetSchema } from './http/http-options.js';
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

/** A port of an exposed service with more to say than its number. */
export interface ExposedPort<P extends string = string> {
  /** The port of the target, by name. @default the one called as this one */
  target?: NoInfer<P>;
  /** The number that callers dial, 1 to 65535: `port`. @default the number of the target's port on its own Service */
  port?: number;
  /**
   * The number on every node, 30000 to 32767, for `nodePort` and `loadBalancer`: `nodePort`. A cluster has each once.
   * @default one that the cluster picks
   */
  nodePort?: number;
  /** What is spoken on the port: `appProtocol`. @default that of the target's port */
  appProtocol?: string;
}

/** What is reached by a Service of its own. */
export interface ServiceExposure<P extends string = string> extends ExposureOptions<P>, ServiceOptions {
  /**
   * The ports of the Service by name, each with the number that callers dial or more, where they are not just those of
   * the target: `{ http: 80, https: { port: 443, target: 'http' } }`. In place of `port`.
   * @default `port`, or all ports of the target
   */
  ports?: Record<string, number | ExposedPort<P>>;
}

/** What a Service that is reached from outside the cluster may say. */
export interface OutsideExposure<P extends string = string> extends ServiceExposure<P> {
  /**
   * `'Local'`: traffic goes only to pods on the node that it arrived at, and pods see the caller's own address:
   * `externalTrafficPolicy`. The NetworkPolicy then lets the callers in rather than the nodes.
   * @default 'Cluster': pods of all nodes, which see the address of a node
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#external-traffic-policy
   */
  externalTrafficPolicy?: 'Cluster' | 'Local';
}

/** Reached by HTTP from outside: an Ingress, or an HTTPRoute where the cluster has a Gateway. */
export interface HttpService<P extends string = string> extends ExposureOptions<P> {
  /** Hosts, paths, TLS, and other ways in. */
  http: HttpExposure;
}

/** Reached at an address that the cloud makes: a Service of type LoadBalancer. */
export interface LoadBalancerService<P extends string = string> extends OutsideExposure<P> {
  /** The load balancer: `true`, or who may call it, which controller makes it and how. */
  loadBalancer: true | LoadBalancerExposure;
}

/** Reached at a port of every node: a Service of type NodePort. */
export interface NodePortService<P extends string = string> extends OutsideExposure<P> {
  /** `true` for ports that the cluster picks or `ports` says, or one from 30000 to 32767 where one port is exposed: `nodePort`. */
  nodePort: true | number;
}

/** Reached inside the cluster under a name of its own: a Service of type ClusterIP. */
export interface InternalService<P extends string = string> extends ServiceExposure<P> {
  /** `true` for an address that stands for all pods, `'headless'` for a name that gives the address of each pod. */
  internal: true | 'headless';
}

/** Options of an `ExposedService`; the one of http, loadBalancer, nodePort and internal that is there says how. */
export type ExposedServiceOptions<P extends string = string> =
  | HttpService<P>
  | LoadBalancerService<P>
  | NodePortService<P>
  | InternalService<P>;

/** Those of them that become a Service. */
export type ServiceWay<P extends string = string> = Exclude<ExposedServiceOptions<P>, HttpService<P>>;

const shape = {
  target: targetSchema,
  port: z.string().optional(),
  name: z.string().optional(),
  labels: labelsSchema.optional(),
};
const ofService = {
  ...shape,
  ...serviceShape,
  ports: z
    .record(
      named(portName),
      z.union([
        portNumber,
        strict({
          target: z.string().optional(),
          port: portNumber.optional(),
          nodePort: nodePortNumber.optional(),
          appProtocol: named(labelKey).optional(),
        }),
      ]),
    )
    .optional(),
};
const ofOutside = { ...ofService, externalTrafficPolicy: z.enum(['Cluster', 'Local']).optional() };

/** @internal Judges {@link ExposedServiceOptions}. */
export const exposedServiceSchema = z.union([
  strict({ http: httpSchema, ...shape }),
  strict({ loadBalancer: z.union([z.literal(true), loadBalancerSchema]), ...ofOutside }),
  strict({ nodePort: z.union([z.literal(true), nodePortNumber]), ...ofOutside }),
  strict({ internal: z.union([z.literal(true), z.literal('headless')]), ...ofService }),
]);
