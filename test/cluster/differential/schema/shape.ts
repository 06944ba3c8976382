/** A schema as an OpenAPI document of a server holds it. */
export interface RawSchema {
  readonly $ref?: string;
  readonly allOf?: readonly RawSchema[];
  readonly oneOf?: readonly RawSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly additionalProperties?: RawSchema | boolean;
  readonly items?: RawSchema;
  readonly required?: readonly string[];
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[];
}

/** What a value may be. */
export type Type =
  | 'object'
  | 'map'
  | 'list'
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'quantity'
  | 'int-or-string'
  | 'any';

/** What a schema says of a value, references resolved; what is below is resolved when asked for. */
export interface Shape {
  /** The last part of the definition's name, such as `PodSpec`; the same for all places that share it. */
  readonly name: string;
  readonly type: Type;
  readonly format: string | undefined;
  readonly enum: readonly unknown[];
  readonly required: readonly string[];
  /** Fields that make an item of a list of maps one of its kind. */
  readonly mapKeys: readonly string[];
  readonly fields: () => ReadonlyMap<string, Shape>;
  /** Of a list's items, or a map's values. */
  readonly item: () => Shape | undefined;
}

/** All definitions of a server, by name. */
export type Definitions = Readonly<Record<string, RawSchema>>;

/** The shape of a schema; the same schema gives the same shape. */
export function shapes(definitions: Definitions): (raw: RawSchema, name?: string) => Shape {
  const known = new Map<RawSchema, Shape>();
  const shapeOf = (raw: RawSchema, name = ''): Shape => {
    const reference = raw.$ref ?? raw.allOf?.find(({ $ref }) => $ref)?.$ref;
    if (reference !== undefined) {
      const id = reference.slice(reference.lastIndexOf('/') + 1);
      return shapeOf(definitions[id] ?? {}, id.slice(id.lastIndexOf('.') + 1));
    }
    let shape = known.get(raw);
    if (shape === undefined) known.set(raw, (shape = makeShape(raw, name, shapeOf)));
    return shape;
  };
  return shapeOf;
}

function makeShape(raw: RawSchema, name: string, shapeOf: (raw: RawSchema, name?: string) => Shape): Shape {
  const values = typeof raw.additionalProperties === 'object' ? raw.additionalProperties : undefined;
  const item = raw.items ?? values;
  let fields: ReadonlyMap<string, Shape> | undefined;
  return {
    name,
    type: typeOf(raw, name),
    format: raw.format,
    enum: raw.enum ?? [],
    required: raw.required ?? [],
    mapKeys: raw['x-kubernetes-list-map-keys'] ?? [],
    fields: () =>
      (fields ??= new Map(
        Object.entries(raw.properties ?? {}).map(([key, field]) => [key, shapeOf(field, `${name}.${key}`)]),
      )),
    item: () => item && shapeOf(item, `${name}[]`),
  };
}

function typeOf(raw: RawSchema, name: string): Type {
  if (name === 'Quantity') return 'quantity';
  if (raw['x-kubernetes-int-or-string'] || raw.format === 'int-or-string') return 'int-or-string';
  if (raw.type === 'array') return 'list';
  if (raw.type === 'object' || raw.properties)
    return raw.properties ? 'object' : raw.additionalProperties ? 'map' : 'any';
  const type = raw.type;
  return type === 'string' || type === 'integer' || type === 'number' || type === 'boolean' ? type : 'any';
}
