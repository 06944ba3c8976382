import type { Ingress, IngressBackend } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import { namespaceOf } from './object-set.js';

/** A Service that traffic is led to. */
export interface Backend {
  readonly namespace: string;
  readonly name: string;
  /** The port by number or name; undefined where none is said. */
  readonly port: number | string | undefined;
  /** Where the Service is named. */
  readonly path: string;
  /** Where its port is named. */
  readonly portPath: string;
}

/** What leads traffic to Services: apiVersion and kind of each. */
export const BACKEND_KINDS: readonly string[] = [
  'networking.k8s.io/v1 Ingress',
  'gateway.networking.k8s.io/v1 HTTPRoute',
  'gateway.networking.k8s.io/v1beta1 HTTPRoute',
  'gateway.networking.k8s.io/v1 GRPCRoute',
  'gateway.networking.k8s.io/v1alpha2 TLSRoute',
  'gateway.networking.k8s.io/v1alpha3 TLSRoute',
  'gateway.networking.k8s.io/v1 TLSRoute',
  'gateway.networking.k8s.io/v1alpha2 TCPRoute',
  'gateway.networking.k8s.io/v1alpha2 UDPRoute',
];

/** The Services that an object of one of {@link BACKEND_KINDS} leads to. */
export function backendsOf(object: Manifest): readonly Backend[] {
  const namespace = namespaceOf(object) || 'default';
  return object.kind === 'Ingress' ? ingressBackends(object as Ingress, namespace) : routeBackends(object, namespace);
}

function ingressBackends({ spec }: Ingress, namespace: string): Backend[] {
  const backend = (one: IngressBackend | null | undefined, path: string): Backend[] => {
    const { name, port } = one?.service ?? {};
    const named = port?.name ? 'name' : 'number';
    return name
      ? [
          {
            namespace,
            name,
            port: port?.name || port?.number || undefined,
            path: `${path}/service/name`,
            portPath: `${path}/service/port/${named}`,
          },
        ]
      : [];
  };
  const paths = (spec?.rules ?? []).flatMap((rule, ruleIndex) =>
    (rule?.http?.paths ?? []).flatMap((path, index) =>
      backend(path?.backend, `/spec/rules/${ruleIndex}/http/paths/${index}/backend`),
    ),
  );
  return [...backend(spec?.defaultBackend, '/spec/defaultBackend'), ...paths];
}

interface RouteBackend {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly port?: number;
}

interface RouteFilter {
  readonly requestMirror?: { readonly backendRef?: RouteBackend };
}

interface Route {
  readonly rules?: readonly {
    readonly backendRefs?: readonly (RouteBackend & { readonly filters?: readonly RouteFilter[] })[];
    readonly filters?: readonly RouteFilter[];
  }[];
}

function routeBackends(object: Manifest, own: string): Backend[] {
  const backend = (one: RouteBackend | null | undefined, path: string): Backend[] =>
    one?.name && (one.kind ?? 'Service') === 'Service' && (one.group ?? '') === ''
      ? [
          {
            namespace: one.namespace ?? own,
            name: one.name,
            port: one.port ?? undefined,
            path: `${path}/name`,
            portPath: `${path}/port`,
          },
        ]
      : [];
  const mirrors = (filters: readonly RouteFilter[] | undefined, path: string): Backend[] =>
    (filters ?? []).flatMap((filter, index) =>
      backend(filter?.requestMirror?.backendRef, `${path}/filters/${index}/requestMirror/backendRef`),
    );
  return ((object.spec as Route | undefined)?.rules ?? []).flatMap((rule, ruleIndex) => {
    const at = `/spec/rules/${ruleIndex}`;
    const refs = (rule?.backendRefs ?? []).flatMap((ref, index) => [
      ...backend(ref, `${at}/backendRefs/${index}`),
      ...mirrors(ref?.filters, `${at}/backendRefs/${index}`),
    ]);
    return [...refs, ...mirrors(rule?.filters, at)];
  });
}
