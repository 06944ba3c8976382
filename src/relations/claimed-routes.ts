import type { Ingress } from '../kubernetes/generated/types.js';
import { compareText, groupOf, type Manifest } from '../manifests/manifest.js';
import { namespaceOf } from './object-set.js';

/** Requests that an Ingress or a route says it answers. */
export interface ClaimedRoute {
  /** The same for two that answer the very same requests. */
  readonly key: string;
  /** How messages call the requests. */
  readonly text: string;
  readonly path: string;
}

/** The requests that an Ingress or an HTTPRoute answers. */
export function claimedRoutes(object: Manifest): readonly ClaimedRoute[] {
  if (object.kind === 'Ingress') return ingressRoutes(object as Ingress & Manifest);
  return groupOf(object.apiVersion) === 'gateway.networking.k8s.io' && object.kind === 'HTTPRoute'
    ? httpRoutes(object)
    : [];
}

/** Annotations that make an Ingress share the requests of another. */
const SHARING = ['nginx.ingress.kubernetes.io/canary', 'ingress.cloud.google.com/canary'];

const CLASS = 'kubernetes.io/ingress.class';

function ingressRoutes({ metadata, spec }: Ingress & Manifest): ClaimedRoute[] {
  if (SHARING.some((key) => metadata.annotations?.[key] === 'true')) return [];
  const by = spec?.ingressClassName ?? metadata.annotations?.[CLASS] ?? '';
  return (spec?.rules ?? []).flatMap((rule, ruleIndex) =>
    (rule?.http?.paths ?? []).flatMap((one, index) => {
      const host = rule?.host || '*';
      const path = one?.path || '/';
      // To most controllers the type alone does not tell two paths apart; to the standard it does.
      const key = JSON.stringify(['Ingress', by, host, one?.pathType, path]);
      return [{ key, text: `${host}${path}`, path: `/spec/rules/${ruleIndex}/http/paths/${index}/path` }];
    }),
  );
}

interface HttpRoute {
  readonly parentRefs?: readonly { readonly namespace?: string; readonly [field: string]: unknown }[];
  readonly hostnames?: readonly string[];
  readonly rules?: readonly { readonly matches?: readonly (HttpMatch | null)[] }[];
}

interface HttpMatch {
  readonly path?: { readonly type?: string; readonly value?: string };
  readonly [field: string]: unknown;
}

function httpRoutes(object: Manifest): ClaimedRoute[] {
  const spec = (object.spec ?? {}) as HttpRoute;
  const own = namespaceOf(object) || 'default';
  return (spec.parentRefs ?? []).flatMap(({ namespace = own, name, sectionName, port }) =>
    (spec.hostnames ?? ['*']).flatMap((host) =>
      (spec.rules ?? []).flatMap((rule, ruleIndex) =>
        (rule?.matches?.length ? rule.matches : [{}]).map((match, index) => {
          const { type = 'PathPrefix', value = '/' } = match?.path ?? {};
          const rest = Object.entries(match ?? {}).filter(([field]) => field !== 'path');
          return {
            key: JSON.stringify([
              'HTTPRoute',
              namespace,
              name,
              sectionName,
              port,
              host,
              type,
              value,
              rest.toSorted(([a], [b]) => compareText(a, b)),
            ]),
            text: `${host}${value}`,
            path: rule?.matches?.length ? `/spec/rules/${ruleIndex}/matches/${index}` : `/spec/rules/${ruleIndex}`,
          };
        }),
      ),
    ),
  );
}
