import { isMap, type JsonMap } from '../../walk.js';
import { fieldSchema, type StructuralSchema } from '../schema.js';

/** Words of CEL that no field can be called by; rules write them between `__`. */
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

/** A value as rules see it: whole numbers as such, fields by names that CEL can write, nothing that the schema lacks. */
export function celValue(value: unknown, schema: StructuralSchema | undefined): unknown {
  if (typeof value === 'number') return isWhole(value, schema) ? BigInt(value) : value;
  if (typeof value === 'string') return schema?.type === 'string' ? celText(value, schema.format) : value;
  if (Array.isArray(value)) return value.map((item) => celValue(item, schema?.items));
  return isMap(value) ? celFields(value, schema) : value;
}

function isWhole(value: number, schema: StructuralSchema | undefined): boolean {
  return schema?.type !== 'number' && Number.isInteger(value);
}

function celText(text: string, format: string | undefined): unknown {
  return format === 'date-time' || format === 'datetime' ? new Date(text) : text;
}

function celFields(fields: JsonMap, schema: StructuralSchema | undefined): ReadonlyMap<string, unknown> {
  const isOpen = schema === undefined || typeof schema.additionalProperties === 'object';
  const seen = new Map<string, unknown>();
  for (const key of Object.keys(fields)) {
    const below = schema && fieldSchema(schema, key);
    if (isOpen) seen.set(key, celValue(fields[key], below));
    else if (below && fields[key] !== null) seen.set(escaped(key), celValue(fields[key], below));
  }
  return seen;
}

/** The name of a field as rules have to write it. */
function escaped(name: string): string {
  if (RESERVED.has(name)) return `__${name}__`;
  return name
    .replaceAll('__', '__underscores__')
    .replaceAll('.', '__dot__')
    .replaceAll('-', '__dash__')
    .replaceAll('/', '__slash__');
}
