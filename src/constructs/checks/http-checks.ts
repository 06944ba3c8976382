import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { seconds } from '../../kubernetes/duration.js';
import { matchesOf, routesOf } from '../../rendering/http/http-route.js';
import type { ResolvedRule } from '../../rendering/http/resolved.js';
import type { HttpRule } from '../../rendering/http/rule.js';
import type { HttpExposure, HttpRouteOptions, HttpRouting } from '../http/http-options.js';
import { classMistakes } from './class-checks.js';
import { lackingMistakes } from './lacking-checks.js';
import { pathProblem } from './path-checks.js';
import { repeated } from './repeated.js';

/** What HTTP from outside becomes. */
export type HttpKind = 'Ingress' | 'HTTPRoute';

type Rules = readonly ResolvedRule[];

/** What is wrong with HTTP from outside beyond the form of single options. */
export function httpMistakes(http: HttpExposure, rules: Rules, kind: HttpKind, cluster: ClusterContext): Mistake[] {
  return [
    ...(kind === 'HTTPRoute' ? gatewayMistakes(http, rules, cluster) : ingressMistakes(http)),
    ...(kind === 'Ingress' ? lackingMistakes(cluster, 'ingress', ['http']) : []),
    ...classMistakes('IngressClass', http.class, [cluster.ingress?.class], ['http', 'class']),
    ...rules.flatMap((rule) => [...ruleMistakes(rule, kind), ...hostMistakes(rule, http)]),
    ...ambiguous(rules),
  ];
}

const placeOf = (key: string | undefined): OptionPath => (key === undefined ? ['http'] : ['http', 'routes', key]);

/** The main way in and the others, each with where it is written. */
function written(http: HttpExposure): { options: HttpRouting & Partial<HttpRouteOptions>; at: OptionPath }[] {
  return [
    { options: http as HttpRouting, at: placeOf(undefined) },
    ...Object.entries(http.routes ?? {}).map(([key, options]) => ({ options, at: placeOf(key) })),
  ];
}

const FOR_GATEWAYS = [
  'methods',
  'headers',
  'query',
  'requestHeaders',
  'responseHeaders',
  'redirect',
  'rewrite',
  'cors',
  'extensions',
  'timeouts',
  'backends',
  'mirrors',
] as const satisfies readonly (keyof HttpRouting)[];

function ingressMistakes(http: HttpExposure): Mistake[] {
  const needsGateway = (what: string, option: OptionPath): Mistake => ({
    ruleId: 'exposure/needs-gateway',
    message: `an Ingress has no ${what}: it takes a Gateway`,
    help: 'say the cluster’s Gateway, gateway: { name, namespace }, or annotate the Ingress as its controller wants it',
    option,
    at: 'key',
  });
  const { annotations = {}, tls, hosts } = http;
  const asksIssuer = typeof tls === 'object' && 'issuer' in tls;
  return [
    ...written(http).flatMap(({ options, at }) =>
      FOR_GATEWAYS.filter((name) => options[name] !== undefined).map((name) => needsGateway(name, [...at, name])),
    ),
    ...(http.listener === undefined ? [] : [needsGateway('listener', ['http', 'listener'])]),
    ...written(http)
      .filter(({ options }) => options.pathType === 'RegularExpression')
      .map(({ at }): Mistake => ({
        ruleId: 'exposure/needs-gateway',
        message: 'an Ingress knows no regular expressions for paths',
        help: "use pathType: 'ImplementationSpecific', with the annotations that its controller wants",
        option: [...at, 'pathType'],
      })),
    ...(annotations['kubernetes.io/ingress.class'] === undefined
      ? []
      : [
          {
            ruleId: 'exposure/class',
            message: 'the class of an Ingress is no annotation any more',
            help: `say class: '${annotations['kubernetes.io/ingress.class']}'`,
            option: ['http', 'annotations', 'kubernetes.io/ingress.class'],
            at: 'key' as const,
          },
        ]),
    ...(asksIssuer && hosts === 'any'
      ? [
          {
            ruleId: 'exposure/tls',
            message: 'an issuer makes certificates for hosts, and there are none',
            help: "name the hosts: hosts: ['shop.example.com']",
            option: ['http', 'tls'],
          },
        ]
      : []),
  ];
}

function gatewayMistakes(http: HttpExposure, rules: Rules, cluster: ClusterContext): Mistake[] {
  const needsIngress = (what: string, option: OptionPath, help: string): Mistake => ({
    ruleId: 'exposure/needs-ingress',
    message: `an HTTPRoute has no ${what}`,
    help,
    option,
    at: 'key',
  });
  return [
    ...(cluster.gateway === undefined
      ? [
          {
            ruleId: 'exposure/no-gateway',
            message: 'the cluster does not say which Gateway routes are attached to',
            help: "say it for the cluster: gateway: { name: 'public', namespace: 'gateway' }",
            option: ['http', 'by'],
          },
        ]
      : []),
    ...(typeof http.tls === 'object' ? [TLS_OF_GATEWAY] : []),
    ...(http.defaultBackend === undefined
      ? []
      : [needsIngress('default backend', ['http', 'defaultBackend'], "make a route for it: hosts: 'any'")]),
    ...(http.class === undefined ? [] : [needsIngress('class', ['http', 'class'], 'its Gateway has one: drop it')]),
    ...Object.entries(http.routes ?? {}).flatMap(([key, { resource, tls }]) => [
      ...(resource === undefined
        ? []
        : [needsIngress('backend that is no Service', ['http', 'routes', key, 'resource'], 'lead it to a workload')]),
      ...(tls === undefined ? [] : [{ ...TLS_OF_GATEWAY, option: ['http', 'routes', key, 'tls'] }]),
    ]),
    ...written(http)
      .filter(({ options }) => options.pathType === 'ImplementationSpecific')
      .map(({ at }): Mistake => ({
        ruleId: 'exposure/needs-ingress',
        message: 'an HTTPRoute has no paths that every implementation reads in its own way',
        help: "use 'Prefix', 'Exact' or 'RegularExpression'",
        option: [...at, 'pathType'],
      })),
    ...routesOf(rules)
      .filter((same) => same.length > 16)
      .map(([rule]) => tooMany('rules for the same hosts', placeOf(rule?.key))),
    ...rules.filter(({ hosts }) => hosts.length > 16).map(({ key }) => tooMany('hosts', [...placeOf(key), 'hosts'])),
  ];
}

const tooMany = (what: string, option: OptionPath): Mistake => ({
  ruleId: 'exposure/too-many',
  message: `an HTTPRoute takes at most 16 ${what}`,
  help: 'make another ExposedService for the others',
  option,
});

const TLS_OF_GATEWAY: Mistake = {
  ruleId: 'exposure/tls-of-gateway',
  message:
    "this cluster leads HTTP through a Gateway, whose listener holds the certificate; a route can't bring its own",
  help: 'say tls: true or leave it out, and give the certificate to the Gateway',
  option: ['http', 'tls'],
};

function ruleMistakes({ key, options, resource }: ResolvedRule, kind: HttpKind): Mistake[] {
  const at = placeOf(key);
  const { path = '/', pathType = 'Prefix', redirect, rewrite, timeouts = {}, backends } = options as HttpRouting;
  const wrong = pathProblem(path, pathType, kind);
  const both = (one: string, other: string): Mistake => ({
    ruleId: 'exposure/http',
    message: `${one} does not go with ${other}`,
    help: 'drop one or the other',
    option: [...at, one],
    at: 'key',
  });
  const changed = { redirect, rewrite } as const;
  return [
    ...(wrong === undefined ? [] : [{ ...wrong, option: [...at, 'path'] }]),
    ...(redirect !== undefined && rewrite !== undefined ? [both('rewrite', 'redirect')] : []),
    ...(redirect !== undefined && backends !== undefined ? [both('backends', 'redirect')] : []),
    ...(resource !== undefined && backends !== undefined ? [both('backends', 'resource')] : []),
    ...(Object.entries(changed) as [keyof typeof changed, HttpRule['rewrite']][]).flatMap(([name, change]) => [
      ...(change?.path !== undefined && change.prefix !== undefined
        ? [
            {
              ruleId: 'exposure/http',
              message: 'path replaces the whole path, prefix a part of it',
              help: 'keep one of them',
              option: [...at, name, 'prefix'],
              at: 'key' as const,
            },
          ]
        : []),
      ...(change?.prefix !== undefined && (pathType !== 'Prefix' || matchesOf(options).length > 1)
        ? [
            {
              ruleId: 'exposure/http',
              message: 'only of one prefix that requests match can something else take the place',
              help: "use pathType: 'Prefix', and at most one of methods",
              option: [...at, name, 'prefix'],
            },
          ]
        : []),
    ]),
    ...(isLonger(timeouts.backendRequest, timeouts.request)
      ? [
          {
            ruleId: 'exposure/http',
            message: `a request to a pod may take ${timeouts.backendRequest}, the whole answer only ${timeouts.request}`,
            help: 'make backendRequest at most as long as request',
            option: [...at, 'timeouts', 'backendRequest'],
          },
        ]
      : []),
  ];
}

// Without end is what 0 means.
function isLonger(part: string | undefined, whole: string | undefined): boolean {
  if (part === undefined || whole === undefined || seconds(whole) === 0) return false;
  return seconds(part) > seconds(whole);
}

function hostMistakes({ key, hosts }: ResolvedRule, http: HttpExposure): Mistake[] {
  // Routes without hosts of their own repeat those of the exposed service.
  if (key !== undefined && http.routes?.[key]?.hosts === undefined) return [];
  return repeated(
    hosts.map((host, index) => ({ host, index })),
    ({ host }) => host,
  ).map(([, { host, index }]) => ({
    ruleId: 'exposure/http',
    message: `${host} is there twice`,
    help: 'drop one of them',
    option: [...placeOf(key), 'hosts', index],
  }));
}

/** Rules that are for the same requests: which of them answers is anybody's guess. */
function ambiguous(rules: Rules): Mistake[] {
  const all = rules.flatMap(({ key, hosts, options }) =>
    (hosts.length === 0 ? ['any host'] : hosts).flatMap((host) =>
      matchesOf(options).map((match) => ({ key, host, path: options.path ?? '/', match })),
    ),
  );
  const found = repeated(all, ({ host, match }) => `${host} ${JSON.stringify(match)}`).filter(
    ([first, second]) => first.key !== second.key,
  );
  return repeatedOnce(found).map(([first, { key, host, path }]) => ({
    ruleId: 'exposure/ambiguous',
    message: `${first.key === undefined ? 'the exposed service itself' : `route "${first.key}"`} is for ${host}${path} too`,
    help: 'give one of them another path or other hosts',
    option: placeOf(key),
    at: 'key',
  }));
}

// One finding a route, however many hosts it shares.
function repeatedOnce<T extends { key: string | undefined }>(pairs: readonly [T, T][]): [T, T][] {
  return pairs.filter(([, { key }], index) => pairs.findIndex(([, other]) => other.key === key) === index);
}
