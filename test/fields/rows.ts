import type { ApiDocument, Schema } from '../../scripts/kubernetes/documents.js';

/** One field that can be written: of a kind, or of a type that several share. */
interface Row {
  /** `Deployment spec.paused`: the section and the path in it. */
  readonly id: string;
  readonly path: string;
  readonly type: string;
  /** The section that continues it, where its type is one that several share. */
  readonly shared?: string;
}

/** A kind or a shared type, with its fields. */
export interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** What is no row: fields by the type that has them, each with the reason. */
export type Left = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Told of each row that an object holds: where in the object, and what stands there. */
type Hold = (row: string, pointer: string, value: unknown) => void;

/** The fields of some kinds, each listed once. */
export interface Fields {
  readonly sections: readonly Section[];
  /** Tells which rows an object of one of the kinds holds: those that a value stands at. */
  readonly held: (object: unknown, kind: string, hold: Hold) => void;
  /** Fields that are left out and that no type has. */
  readonly unknown: readonly string[];
}

/** Schemas that are a single value. */
const VALUES: Readonly<Record<string, string>> = {
  Quantity: 'quantity',
  IntOrString: 'integer or string',
  Time: 'time',
  MicroTime: 'time',
};

interface Options {
  /** Full names of the kinds' schemas. */
  readonly kinds: readonly string[];
  readonly left: Left;
  /** Types that stand on their own though only one field has them, by their short names. */
  readonly alone: readonly string[];
}

/** All fields that can be written in objects of some kinds. */
export function fieldsOf({ schemas }: Pick<ApiDocument, 'schemas'>, { kinds, left, alone }: Options): Fields {
  const unused = new Set(
    Object.entries(left).flatMap(([type, fields]) => Object.keys(fields).map((f) => `${type}.${f}`)),
  );
  const typeNamed = (name: string): Schema => {
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`there is no schema ${name}`);
    return schema;
  };
  const fieldsIn = (name: string, schema: Schema): [string, Schema][] =>
    Object.entries(schema.properties ?? {}).filter(([field]) => {
      if (left[shortName(name)]?.[field] === undefined) return true;
      unused.delete(`${shortName(name)}.${field}`);
      return false;
    });

  // A type that two fields have is listed once, on its own; what only one field has is a part of its owner.
  const uses = new Map<string, number>(kinds.map((kind) => [kind, 2]));
  const count = (name: string, schema: Schema): void => {
    for (const [, field] of fieldsIn(name, schema)) {
      const { target, inner } = itemOf(field);
      if (inner !== undefined) count('', inner);
      if (target === undefined || isValue(target)) continue;
      const before = uses.get(target) ?? 0;
      uses.set(target, before + (alone.includes(shortName(target)) ? 2 : 1));
      if (before === 0) count(target, typeNamed(target));
    }
  };
  for (const kind of kinds) count(kind, typeNamed(kind));
  const isShared = (name: string): boolean => (uses.get(name) ?? 0) > 1;

  /** What a field is: a row of its own, or the rows of the type that is written in its place. */
  const placeOf = (schema: Schema): { suffix: string; shared?: string; below?: readonly [string, Schema] } => {
    const { target, inner, suffix } = itemOf(schema);
    if (target === undefined) return { suffix, ...(inner !== undefined && { below: ['', inner] as const }) };
    if (isValue(target)) return { suffix };
    if (isShared(target)) return { suffix, shared: target };
    const type = typeNamed(target);
    // A type without fields of its own is written as `{}`.
    return { suffix, ...(type.properties !== undefined && { below: [target, type] as const }) };
  };

  const rowsBelow = (section: string, prefix: string, name: string, schema: Schema): Row[] =>
    fieldsIn(name, schema).flatMap(([field, fieldSchema]): Row[] => {
      const { suffix, shared, below } = placeOf(fieldSchema);
      const path = `${prefix}${field}${suffix}`;
      const id = `${section} ${path}`;
      if (below !== undefined) return rowsBelow(section, `${path}.`, ...below);
      if (shared === undefined) return [{ id, path, type: typeOf(fieldSchema) }];
      return [{ id, path, type: shortName(shared), shared: shortName(shared) }];
    });
  const sections = [...uses.keys()]
    .filter(isShared)
    .map((name) => ({ name: shortName(name), rows: rowsBelow(shortName(name), '', name, typeNamed(name)) }));

  const collect = (value: unknown, at: { section: string; path: string; pointer: string }, name: string, hold: Hold) =>
    collectIn(value, at, name, typeNamed(name), hold);
  const collectIn = (
    value: unknown,
    { section, path: prefix, pointer }: { section: string; path: string; pointer: string },
    name: string,
    schema: Schema,
    hold: Hold,
  ): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, fieldSchema] of fieldsIn(name, schema)) {
      const { suffix, shared, below } = placeOf(fieldSchema);
      const path = `${prefix}${field}${suffix}`;
      for (const [key, item] of itemsOf((value as Readonly<Record<string, unknown>>)[field], suffix)) {
        const place = `${pointer}/${field}${key}`;
        if (below === undefined) hold(`${section} ${path}`, place, item);
        else collectIn(item, { section, path: `${path}.`, pointer: place }, ...below, hold);
        if (shared !== undefined) collect(item, { section: shortName(shared), path: '', pointer: place }, shared, hold);
      }
    }
  };
  return {
    sections,
    held: (object, kind, hold) => {
      const name = kinds.find((full) => shortName(full) === kind);
      if (name !== undefined) collect(object, { section: kind, path: '', pointer: '' }, name, hold);
    },
    unknown: [...unused],
  };
}

/** The items that a path's suffix `[]` or `.*` stands for, each with the rest of its pointer; the value itself without one. */
function itemsOf(value: unknown, suffix: string): [key: string, item: unknown][] {
  if (value === undefined || value === null) return [];
  if (suffix === '') return [['', value]];
  return Object.entries(value).map(([key, item]) => [`/${key}`, item]);
}

/** What a field or its items are: a named type or one written in place. */
function itemOf(schema: Schema): { target?: string; inner?: Schema; suffix: string } {
  const target = targetOf(schema);
  if (target !== undefined) return { target, suffix: '' };
  if (schema.properties !== undefined) return { inner: schema, suffix: '' };
  for (const [item, suffix] of [
    [schema.items, '[]'],
    [schema.additionalProperties, '.*'],
  ] as const) {
    if (item === undefined) continue;
    const named = targetOf(item);
    if (named !== undefined && !isValue(named)) return { target: named, suffix };
    if (item.properties !== undefined) return { inner: item, suffix };
  }
  return { suffix: '' };
}

function targetOf(schema: Schema): string | undefined {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference?.slice(reference.lastIndexOf('/') + 1);
}

function typeOf(schema: Schema): string {
  const target = targetOf(schema);
  if (target !== undefined) return VALUES[shortName(target)] ?? shortName(target);
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value || "''"}\``).join(', ');
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  if (schema.additionalProperties !== undefined) return `map of ${typeOf(schema.additionalProperties)}`;
  return schema.type ?? 'any';
}

const isValue = (name: string): boolean => Object.hasOwn(VALUES, shortName(name));

const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
