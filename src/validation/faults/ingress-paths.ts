import type { HTTPIngressPath, Ingress, IngressBackend } from '../../kubernetes/generated/types.js';
import { isSet } from './is-set.js';

/** Each path of an Ingress, and where it stands. */
export function ingressPaths({ spec }: Ingress): { readonly item: Partial<HTTPIngressPath>; readonly path: string }[] {
  return (spec?.rules ?? []).flatMap((rule, index) =>
    (rule?.http?.paths ?? []).map((item, at) => ({ item: item ?? {}, path: `/spec/rules/${index}/http/paths/${at}` })),
  );
}

/** Each backend of an Ingress, and where it stands. */
export function ingressBackends(ingress: Ingress): { readonly backend: IngressBackend; readonly path: string }[] {
  const byDefault = ingress.spec?.defaultBackend;
  return [
    ...(isSet(byDefault) ? [{ backend: byDefault, path: '/spec/defaultBackend' }] : []),
    ...ingressPaths(ingress).flatMap(({ item, path }) =>
      // The server looks no further where the type is missing.
      isSet(item.pathType) ? [{ backend: item.backend ?? {}, path: `${path}/backend` }] : [],
    ),
  ];
}
