import { podTemplatePath } from '../../../src/kubernetes/kinds.js';
import type { Manifest } from '../../../src/manifests/manifest.js';

interface Template {
  readonly metadata?: object;
  readonly spec: { readonly volumes?: readonly object[] };
}

/**
 * A pod as a controller would make it of an object's template, with the account that admission gives it; undefined for
 * kinds without.
 */
export function podOf(object: Manifest): Manifest | undefined {
  const path = podTemplatePath(object.apiVersion, object.kind);
  if (path === undefined || path.length === 0) return undefined;
  let found: unknown = object;
  for (const key of path) found = (found as Record<string, unknown>)[key];
  const { metadata, spec } = found as Template;
  const { namespace } = object.metadata;
  const name = `${object.metadata.name}-0`;
  const { volumeClaimTemplates: claims = [] } = object['spec'] as { volumeClaimTemplates?: readonly Manifest[] };
  const volumes = claims.map(({ metadata: { name: claim } }) => ({
    name: claim,
    persistentVolumeClaim: { claimName: `${claim}-${name}` },
  }));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name, namespace },
    spec: {
      serviceAccountName: 'default',
      ...spec,
      ...(volumes.length > 0 && { volumes: [...(spec.volumes ?? []), ...volumes] }),
    },
  };
}
