import type { CustomKind, StructuralSchema } from './schema.js';

/** Custom kinds as a file has them: schemas stand for each other by their places in one list. */
export interface CustomPack {
  readonly nodes: readonly PackedSchema[];
  readonly kinds: readonly (Omit<CustomKind, 'schema'> & { readonly schema: number })[];
}

type PackedSchema = Readonly<Record<string, unknown>>;

/** The custom kinds of a pack by apiVersion and kind; a schema is put together when it is first wanted. */
export function customKindsIn({ nodes, kinds }: CustomPack): ReadonlyMap<string, () => CustomKind> {
  const made: (StructuralSchema | undefined)[] = [];
  const schemaAt = (place: number): StructuralSchema =>
    (made[place] ??= expanded(nodes[place] as PackedSchema, schemaAt));
  return new Map(
    kinds.map((kind) => [`${kind.apiVersion} ${kind.kind}`, () => ({ ...kind, schema: schemaAt(kind.schema) })]),
  );
}

function expanded(packed: PackedSchema, schemaAt: (place: number) => StructuralSchema): StructuralSchema {
  const schema: Record<string, unknown> = { ...packed };
  for (const field of ['additionalProperties', 'items', 'not'] as const) {
    const place = packed[field];
    if (typeof place === 'number') schema[field] = schemaAt(place);
  }
  for (const field of ['allOf', 'anyOf', 'oneOf'] as const) {
    const places = packed[field] as readonly number[] | undefined;
    if (places) schema[field] = places.map(schemaAt);
  }
  const properties = packed['properties'] as Readonly<Record<string, number>> | undefined;
  if (properties) {
    schema['properties'] = Object.fromEntries(Object.entries(properties).map(([key, place]) => [key, schemaAt(place)]));
  }
  return schema;
}
