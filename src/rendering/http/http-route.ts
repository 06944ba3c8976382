import type { Backend, ResolvedRule } from './resolved.js';
import type { HeaderChanges, HttpPattern, HttpRedirect, HttpRewrite, HttpRule } from './rule.js';

/** The Gateway that a route is attached to. */
export interface Parent {
  readonly name: string;
  readonly namespace: string;
  readonly listener?: string;
}

// What the server adds to items of lists is written out, here and below: Argo CD does not know what the definition of a
// custom kind fills in, and would see a difference for ever.
const GATEWAY = { group: 'gateway.networking.k8s.io', kind: 'Gateway' };
const SERVICE = { group: '', kind: 'Service' };

/** The spec of an HTTPRoute, whose rules are all for the same hosts. @see https://gateway-api.sigs.k8s.io/api-types/httproute/ */
export function renderHttpRoute(rules: readonly ResolvedRule[], { name, namespace, listener }: Parent) {
  const hosts = rules[0]?.hosts ?? [];
  return {
    parentRefs: [{ ...GATEWAY, name, namespace, sectionName: listener }],
    hostnames: hosts.length > 0 ? hosts : undefined,
    rules: rules.map(renderRule),
  };
}

/** Rules by the hosts that they are for, since an HTTPRoute has one list of hosts; those of the first rule first. */
export function routesOf(rules: readonly ResolvedRule[]): ResolvedRule[][] {
  const byHosts = new Map<string, ResolvedRule[]>();
  for (const rule of rules) {
    const key = rule.hosts.toSorted().join(' ');
    const same = byHosts.get(key);
    if (same === undefined) byHosts.set(key, [rule]);
    else same.push(rule);
  }
  return [...byHosts.values()];
}

function renderRule({ options, backends, mirrors }: ResolvedRule) {
  const filters = filtersOf(options, mirrors);
  return {
    matches: matchesOf(options),
    filters: filters.length > 0 ? filters : undefined,
    backendRefs:
      options.redirect === undefined
        ? backends.map((backend) => ({ ...refOf(backend), weight: backend.weight ?? 1 }))
        : undefined,
    timeouts: options.timeouts,
  };
}

const PATH_TYPES: Readonly<Record<NonNullable<HttpRule['pathType']>, string>> = {
  Prefix: 'PathPrefix',
  Exact: 'Exact',
  RegularExpression: 'RegularExpression',
  // Told as a mistake.
  ImplementationSpecific: 'PathPrefix',
};

/** The alternatives that a request must match one of: each method is one. */
export function matchesOf({ path = '/', pathType = 'Prefix', methods, headers, query }: HttpRule) {
  const match = {
    path: { type: PATH_TYPES[pathType], value: path },
    headers: valuesOf(headers),
    queryParams: valuesOf(query),
  };
  return (methods ?? [undefined]).map((method) => ({ ...match, method }));
}

function valuesOf(values: Readonly<Record<string, string | HttpPattern>> | undefined) {
  if (values === undefined) return undefined;
  return Object.entries(values).map(([name, value]) =>
    typeof value === 'string'
      ? { type: 'Exact', name, value }
      : { type: 'RegularExpression', name, value: value.regex },
  );
}

function filtersOf(
  { requestHeaders, responseHeaders, redirect, rewrite, cors, extensions = [] }: HttpRule,
  mirrors: ResolvedRule['mirrors'],
) {
  return [
    ...(requestHeaders === undefined
      ? []
      : [{ type: 'RequestHeaderModifier', requestHeaderModifier: changesOf(requestHeaders) }]),
    ...(responseHeaders === undefined
      ? []
      : [{ type: 'ResponseHeaderModifier', responseHeaderModifier: changesOf(responseHeaders) }]),
    ...(redirect === undefined ? [] : [{ type: 'RequestRedirect', requestRedirect: redirectOf(redirect) }]),
    ...(rewrite === undefined ? [] : [{ type: 'URLRewrite', urlRewrite: rewriteOf(rewrite) }]),
    ...(cors === undefined ? [] : [{ type: 'CORS', cors: { ...cors, maxAge: cors.maxAge ?? 5 } }]),
    ...extensions.map((extensionRef) => ({ type: 'ExtensionRef', extensionRef })),
    ...mirrors.map(({ percent, ...backend }) => ({
      type: 'RequestMirror',
      requestMirror: { backendRef: refOf(backend), percent },
    })),
  ];
}

const refOf = ({ name, port }: Backend) => ({ ...SERVICE, name, port });

function changesOf({ set, add, remove }: HeaderChanges) {
  const pairs = (headers: Readonly<Record<string, string>> | undefined) =>
    headers && Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { set: pairs(set), add: pairs(add), remove };
}

function redirectOf({ path, prefix, ...rest }: HttpRedirect) {
  return { ...rest, statusCode: rest.statusCode ?? 302, path: modifierOf(path, prefix) };
}

function rewriteOf({ hostname, path, prefix }: HttpRewrite) {
  return { hostname, path: modifierOf(path, prefix) };
}

function modifierOf(path: string | undefined, prefix: string | undefined) {
  if (path !== undefined) return { type: 'ReplaceFullPath', replaceFullPath: path };
  return prefix === undefined ? undefined : { type: 'ReplacePrefixMatch', replacePrefixMatch: prefix };
}
