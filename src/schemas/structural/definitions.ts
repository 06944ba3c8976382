import type { Manifest } from '../../manifests/manifest.js';
import type { CustomKind, StructuralSchema } from './schema.js';

/** A CustomResourceDefinition, as far as it says what its objects look like. */
interface Definition {
  readonly spec?: {
    readonly group?: string;
    readonly scope?: string;
    readonly names?: { readonly kind?: string };
    readonly preserveUnknownFields?: boolean;
    readonly versions?: readonly DefinitionVersion[];
  };
}

interface DefinitionVersion {
  readonly name?: string;
  readonly served?: boolean;
  readonly deprecated?: boolean;
  readonly schema?: { readonly openAPIV3Schema?: StructuralSchema };
  readonly subresources?: {
    readonly status?: object | null;
    readonly scale?: { readonly specReplicasPath?: string } | null;
  };
}

/** The kinds that the CustomResourceDefinitions among some objects make a server serve. */
export function customKindsOf(objects: readonly Manifest[]): CustomKind[] {
  return objects
    .filter(({ apiVersion, kind }) => apiVersion === 'apiextensions.k8s.io/v1' && kind === 'CustomResourceDefinition')
    .flatMap((object) => kindsOf(object as Definition));
}

function kindsOf({ spec }: Definition): CustomKind[] {
  const { group, names, scope, preserveUnknownFields, versions } = spec ?? {};
  if (!group || !names?.kind) return [];
  const kind = names.kind;
  // What is no list is the fault of the definition, which is judged by itself.
  const list: readonly DefinitionVersion[] = Array.isArray(versions) ? versions : [];
  return list
    .filter(({ name, served, schema }) => name && served && schema?.openAPIV3Schema)
    .map(({ name, deprecated, schema, subresources }) => ({
      apiVersion: `${group}/${name}`,
      kind,
      scope: scope === 'Cluster' ? 'Cluster' : 'Namespaced',
      hasStatus: Boolean(subresources?.status),
      ...(subresources?.scale?.specReplicasPath && { replicasPath: subresources.scale.specReplicasPath }),
      ...(preserveUnknownFields && { preservesUnknownFields: true }),
      ...(deprecated && { deprecated: true }),
      schema: schema?.openAPIV3Schema as StructuralSchema,
    }));
}
