import type { Schema } from '../../scripts/kubernetes/documents.js';

/** A schema of a CustomResourceDefinition: everything in place, nothing by name. */
type Written = Schema & { readonly 'x-kubernetes-int-or-string'?: boolean };

/** Parts that several fields of a kind have, by the name of those fields. */
export type Named = Readonly<Record<string, string>>;

const METADATA = { $ref: '#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' };

/** The schemas of a custom kind as the API document would have them: only types, and shared parts by name. */
export function customSchemas(kind: string, written: Written, named: Named): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  const bare = ({ type, enum: values, items, properties, additionalProperties }: Written): Schema => ({
    type,
    ...(values !== undefined && { enum: values }),
    ...(items !== undefined && { items: bare(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: bare(additionalProperties) }),
    ...(properties !== undefined && { properties: fields(properties) }),
  });
  const fields = (properties: Readonly<Record<string, Written>>): Record<string, Schema> =>
    Object.fromEntries(Object.entries(properties).map(([field, schema]) => [field, part(field, schema)]));
  const part = (field: string, schema: Written): Schema => {
    const name = named[field];
    if (name === undefined) return bare(schema);
    const { items } = schema;
    schemas[name] ??= bare(items ?? schema);
    const reference = { $ref: `#/components/schemas/${name}` };
    return items === undefined ? reference : { type: 'array', items: reference };
  };
  const { metadata: _, ...properties } = written.properties ?? {};
  schemas[kind] = { type: 'object', properties: { ...fields(properties), metadata: METADATA } };
  return schemas;
}
