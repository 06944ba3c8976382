import type { Construct } from 'constructs';
import { declareExternal } from '../../core/externals.js';
import type { DefaultId } from '../../core/explaining/defaults.js';
import { KubernetesObject } from '../../core/kubernetes-object.js';
import { mapOf } from '../../core/map-context.js';
import { reportAll } from '../../core/mistakes.js';
import { labelsIn } from '../../rendering/labels.js';
import { renderHttpRoute, routesOf } from '../../rendering/http/http-route.js';
import { type IngressParts, renderIngress } from '../../rendering/http/ingress.js';
import type { ResolvedRule } from '../../rendering/http/resolved.js';
import { certificateOf } from '../../rendering/http/tls.js';
import { type Peer, renderIngressRules } from '../../rendering/network-policy.js';
import { httpMistakes, type HttpKind } from '../checks/http-checks.js';
import { outsideSources } from '../network/outside.js';
import type { HttpBackend, HttpExposure } from './http-options.js';
import { RuleResolver } from './resolve-rules.js';
import { sharedRequests } from './shared-requests.js';

/** Adds an object named after the exposed service, with a suffix where there are several. */
export type AddObject = (
  apiVersion: string,
  kind: string,
  /** What the object holds besides its metadata. */
  render: () => object,
  more?: {
    readonly annotations?: Record<string, string>;
    readonly suffix?: string;
    readonly filledIn?: readonly DefaultId[];
  },
) => void;

type Exposing = Construct & { readonly name: string };

/** Leads HTTP from outside to Services of workloads, by what the cluster has for it. */
export function exposeHttp(construct: Exposing, http: HttpExposure, main: HttpBackend, add: AddObject): void {
  const map = mapOf(construct);
  const kind: HttpKind = http.by ?? (map.cluster.gateway === undefined ? 'Ingress' : 'HTTPRoute');
  const resolver = new RuleResolver(construct);
  const rules = resolver.rulesOf(http, main);
  const { ingress, gateway } = map.cluster;
  const door =
    kind === 'Ingress'
      ? `Ingress ${http.class ?? ingress?.class ?? ''}`
      : `Gateway ${gateway?.namespace}/${gateway?.name} ${http.listener ?? gateway?.listener ?? ''}`;
  const mistakes = [...httpMistakes(http, rules, kind, map.cluster), ...sharedRequests(construct, http, rules, door)];
  reportAll(construct, mistakes);
  const sources =
    kind === 'HTTPRoute' ? addRoutes(construct, http, rules, add) : addIngress(construct, http, rules, resolver, add);
  const because = { from: { construct }, where: { option: ['http'] } };
  for (const { target, port } of resolver.reached) target.traffic.expose(sources, port, because);
}

function addRoutes(construct: Exposing, http: HttpExposure, rules: readonly ResolvedRule[], add: AddObject): Peer[] {
  const map = mapOf(construct);
  const { gateway } = map.cluster;
  if (gateway === undefined) return [];
  const parent = { ...gateway, listener: http.listener ?? gateway.listener };
  for (const [index, same] of routesOf(rules).entries()) {
    add('gateway.networking.k8s.io/v1', 'HTTPRoute', () => ({ spec: renderHttpRoute(same, parent) }), {
      annotations: http.annotations,
      filledIn: http.by === undefined ? ['parent'] : [],
      suffix: index === 0 ? undefined : same[0]?.key,
    });
  }
  return outsideSources(construct, map, 'gateway');
}

function addIngress(
  construct: Exposing,
  http: HttpExposure,
  rules: readonly ResolvedRule[],
  resolver: RuleResolver,
  add: AddObject,
): Peer[] {
  const map = mapOf(construct);
  const { ingress } = map.cluster;
  const certificate = certificateOf(http.tls, construct.name, ingress?.issuer);
  const parts: IngressParts = {
    className: http.class ?? ingress?.class,
    tls: tlsOf(http, rules, certificate?.secret),
    defaultBackend: defaultBackendOf(http, resolver),
  };
  // `tls: true` says that there is a certificate, and not that anybody makes it.
  const unmade = http.tls === true && certificate?.issued === false ? certificate.secret : undefined;
  for (const { secretName: name } of parts.tls ?? []) {
    if (name !== undefined && name !== unmade)
      declareExternal(construct, { kind: 'Secret', namespace: map.namespace, name });
  }
  add('networking.k8s.io/v1', 'Ingress', () => ({ spec: renderIngress(rules, parts) }), {
    annotations: { ...certificate?.annotations, ...http.annotations },
    filledIn: [
      ...(http.class === undefined && ingress?.class !== undefined ? (['className'] as const) : []),
      ...(http.tls === true && certificate?.issued ? (['issuer'] as const) : []),
    ],
  });
  const sources = outsideSources(construct, map, 'ingress');
  // Where the namespace is somebody else's, its other pods are closed by them, and theirs to open.
  if (certificate?.issued === true && map.network !== 'open' && map.owned) openSolver(construct, sources);
  return sources;
}

/** One Secret for all hosts but those of routes with a certificate of their own. */
function tlsOf({ routes = {} }: HttpExposure, rules: readonly ResolvedRule[], secret: string | undefined) {
  const own = Object.entries(routes).flatMap(([key, { tls }]) =>
    tls === undefined ? [] : [{ hosts: rules.find((rule) => rule.key === key)?.hosts ?? [], secretName: tls.secret }],
  );
  if (secret === undefined) return own;
  const elsewhere = new Set(own.flatMap(({ hosts }) => hosts));
  const hosts = [...new Set(rules.flatMap((rule) => rule.hosts))].filter((host) => !elsewhere.has(host));
  return [{ hosts, secretName: secret }, ...own];
}

function defaultBackendOf({ defaultBackend }: HttpExposure, resolver: RuleResolver) {
  if (defaultBackend === undefined) return undefined;
  return 'resource' in defaultBackend
    ? defaultBackend.resource
    : resolver.backend(defaultBackend, ['http', 'defaultBackend']);
}

// cert-manager proves that it holds the host by pods of its own, which answer on this port.
const SOLVER = { label: 'acme.cert-manager.io/http01-solver', port: 8089 };

function openSolver(construct: Exposing, sources: readonly Peer[]): void {
  const map = mapOf(construct);
  const because = { from: { construct }, where: { option: ['http', 'tls'] } };
  new KubernetesObject(construct, 'SolverNetworkPolicy', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    name: `${construct.name}-acme-solver`,
    namespace: map.namespace,
    labels: labelsIn(map),
    because: 'acme-solver',
    render: () => ({
      spec: {
        podSelector: { matchLabels: { [SOLVER.label]: 'true' } },
        policyTypes: ['Ingress'],
        ingress: renderIngressRules(
          sources.map((peer) => ({ peer, port: SOLVER.port, protocol: 'TCP' as const, because })),
          map.namespace,
        ),
      },
    }),
  });
}
