import type { Backend, ResolvedRule, ResourceReference } from './resolved.js';

/** What an Ingress has besides its rules. */
export interface IngressParts {
  readonly className: string | undefined;
  /** Secrets with certificates, and the hosts that they are for. */
  readonly tls: readonly { readonly hosts: readonly string[]; readonly secretName: string }[];
  readonly defaultBackend?: Backend | ResourceReference;
}

/** The spec of an Ingress: one rule a host. @see https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export function renderIngress(rules: readonly ResolvedRule[], { className, tls, defaultBackend }: IngressParts) {
  const byHost = new Map<string, object[]>();
  for (const rule of rules) {
    for (const host of rule.hosts.length === 0 ? [''] : rule.hosts) {
      const paths = byHost.get(host);
      if (paths === undefined) byHost.set(host, [pathOf(rule)]);
      else paths.push(pathOf(rule));
    }
  }
  return {
    ingressClassName: className,
    defaultBackend: defaultBackend && backendOf(defaultBackend),
    tls:
      tls.length === 0
        ? undefined
        : tls.map(({ hosts, secretName }) => ({ hosts: hosts.length > 0 ? hosts : undefined, secretName })),
    rules: [...byHost].map(([host, paths]) => ({ host: host === '' ? undefined : host, http: { paths } })),
  };
}

function pathOf({ options, backends, resource }: ResolvedRule) {
  const backend = resource ?? backends[0];
  return {
    path: options.path ?? '/',
    pathType: options.pathType ?? 'Prefix',
    backend: backend && backendOf(backend),
  };
}

function backendOf(backend: Backend | ResourceReference) {
  return 'kind' in backend
    ? { resource: backend }
    : { service: { name: backend.name, port: { number: backend.port } } };
}
