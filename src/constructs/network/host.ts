import type { MapContext } from '../../core/map-context.js';

/** Inside one namespace a Service's name is enough; from elsewhere its cluster-wide name is needed. */
export function hostOf(name: string, map: MapContext, from: MapContext | undefined): string {
  if (map.namespace === undefined || (from !== undefined && from.namespace === map.namespace)) return name;
  return `${name}.${map.namespace}.svc.${map.cluster.domain}`;
}
