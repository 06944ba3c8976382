import { builtInKinds } from '../../../src/kubernetes/kinds.js';
import type { CustomKind, StructuralSchema } from '../../../src/schemas/structural/schema.js';
import type { Get } from './get.js';

interface ResourceList {
  readonly groupVersion: string;
  readonly resources: readonly {
    readonly name: string;
    readonly kind: string;
    readonly namespaced: boolean;
    readonly verbs: readonly string[];
  }[];
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, PublishedSchema>> };
}

type PublishedSchema = StructuralSchema & {
  readonly $ref?: string;
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[];
};

/** The kinds that a cluster serves beside those of Kubernetes, ordered by apiVersion and kind. */
export async function customKindsFrom(get: Get): Promise<CustomKind[]> {
  const { paths } = (await get('/openapi/v3')) as { paths: Readonly<Record<string, { serverRelativeURL: string }>> };
  const builtIn = new Set(builtInKinds().map(({ group }) => group));
  const wanted = Object.entries(paths).flatMap(([path, { serverRelativeURL }]) => {
    const [, group, version] = /^apis\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    // Groups of Kubernetes itself that this package does not know are alpha or beta.
    return group && version && !builtIn.has(group) && !OWN.test(group) ? [{ group, version, serverRelativeURL }] : [];
  });
  const kinds = await Promise.all(
    wanted.map(async ({ group, version, serverRelativeURL }) => {
      const list = (await get(`/apis/${group}/${version}`)) as ResourceList;
      const { components } = (await get(serverRelativeURL)) as Document;
      return kindsOf(list, components.schemas);
    }),
  );
  const idOf = ({ apiVersion, kind }: CustomKind): string => `${apiVersion} ${kind}`;
  return kinds.flat().toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

const OWN = /^(?:internal\.apiserver|storagemigration|apidiscovery)\.k8s\.io$/;

function kindsOf({ groupVersion, resources }: ResourceList, schemas: Document['components']['schemas']): CustomKind[] {
  const has = (name: string): boolean => resources.some((each) => each.name === name);
  return resources
    .filter(({ name, verbs }) => !name.includes('/') && verbs.includes('create'))
    .flatMap(({ name, kind, namespaced }) => {
      const schema = Object.values(schemas).find((one) =>
        one['x-kubernetes-group-version-kind']?.some(
          (id) => `${id.group}/${id.version}` === groupVersion && id.kind === kind,
        ),
      );
      if (!schema) return [];
      const scope = namespaced ? 'Namespaced' : 'Cluster';
      const replicas = has(`${name}/scale`) && schema.properties?.['spec']?.properties?.['replicas'];
      const found: CustomKind = {
        apiVersion: groupVersion,
        kind,
        scope,
        hasStatus: has(`${name}/status`),
        ...(replicas && { replicasPath: '.spec.replicas' }),
        schema: withoutReferences(schema, schemas, []),
      };
      return [found];
    });
}

/** A schema with what it refers to in the place; metadata is judged apart, and what leads back to itself is open. */
function withoutReferences(
  schema: PublishedSchema,
  schemas: Document['components']['schemas'],
  above: readonly string[],
): StructuralSchema {
  const { allOf = [], ...rest } = schema;
  const reference = schema.$ref ?? (allOf as readonly PublishedSchema[])[0]?.$ref;
  if (reference !== undefined) {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    if (name.endsWith('.ObjectMeta')) return { type: 'object' };
    const target = schemas[name];
    if (!target || above.includes(name)) return { 'x-kubernetes-preserve-unknown-fields': true };
    return withoutReferences(target, schemas, [...above, name]);
  }
  const one = (below: StructuralSchema): StructuralSchema => withoutReferences(below, schemas, above);
  const { properties, additionalProperties, items } = rest;
  return {
    ...rest,
    ...(allOf.length > 0 && { allOf }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, below]) => [key, one(below)])),
    }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: one(additionalProperties) }),
    ...(items && { items: one(items) }),
  };
}
