import type { Construct } from 'constructs';
import { KubernetesObject } from '../../core/kubernetes-object.js';
import { mapOf } from '../../core/map-context.js';
import { report } from '../../core/mistakes.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY } from '../../kubernetes/labels.js';
import { type HttpExposure, renderHttpRoute, renderIngress, tlsOf } from '../../rendering/ingress.js';
import { type Peer, renderIngressRules } from '../../rendering/network-policy.js';
import type { Workload } from '../workload.js';
import { outsideSources } from './outside.js';

/** Adds an object named after the exposed service. */
export type AddObject = (
  apiVersion: string,
  kind: string,
  /** What the object holds besides its metadata. */
  render: () => object,
  annotations?: Record<string, string>,
) => void;

/** Leads HTTP from outside to a port of the target's Service, by what the cluster has for it. */
export function exposeHttp(
  construct: Construct & { readonly name: string },
  http: HttpExposure,
  target: Workload,
  port: string,
  add: AddObject,
): void {
  const map = mapOf(construct);
  const { gateway, ingress } = map.cluster;
  const backend = { name: target.name, port: target.endpoint.ports.get(port)?.service ?? 0 };
  if (gateway !== undefined) {
    if (typeof http.tls === 'object') refuseTls(construct);
    add(
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      () => ({ spec: renderHttpRoute(http, backend, gateway) }),
      http.annotations,
    );
    target.traffic.expose(outsideSources(construct, map, 'gateway'), port);
    return;
  }
  const tls = tlsOf(http.tls, construct.name, ingress?.issuer);
  const issuer: Record<string, string> =
    tls?.issuer === undefined ? {} : { 'cert-manager.io/cluster-issuer': tls.issuer };
  const sources = outsideSources(construct, map, 'ingress');
  add('networking.k8s.io/v1', 'Ingress', () => ({ spec: renderIngress(http, backend, ingress?.class, tls?.secret) }), {
    ...issuer,
    ...http.annotations,
  });
  target.traffic.expose(sources, port);
  if (tls?.issuer !== undefined && map.network !== 'open') openSolver(construct, sources);
}

// cert-manager proves that it holds the host by pods of its own, which answer on this port.
const SOLVER = { label: 'acme.cert-manager.io/http01-solver', port: 8089 };

function openSolver(construct: Construct & { readonly name: string }, sources: readonly Peer[]): void {
  const map = mapOf(construct);
  new KubernetesObject(construct, 'SolverNetworkPolicy', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    name: `${construct.name}-acme-solver`,
    namespace: map.namespace,
    labels: { [LABEL_INSTANCE]: map.name, [LABEL_MANAGED_BY]: 'servicemap', ...map.labels },
    render: () => ({
      spec: {
        podSelector: { matchLabels: { [SOLVER.label]: 'true' } },
        policyTypes: ['Ingress'],
        ingress: renderIngressRules(
          sources.map((peer) => ({ peer, port: SOLVER.port, protocol: 'TCP' as const })),
          map.namespace,
        ),
      },
    }),
  });
}

function refuseTls(construct: Construct): void {
  report(construct, {
    ruleId: 'exposure/tls-of-gateway',
    message:
      "this cluster leads HTTP through a Gateway, whose listener holds the certificate; a route can't bring its own",
    help: 'say tls: true or leave it out, and give the certificate to the Gateway',
    option: ['http', 'tls'],
  });
}
