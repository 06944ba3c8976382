import { isMap, type JsonMap } from '../walk.js';
import { fieldSchema, type StructuralSchema } from './schema.js';

/**
 * The value as the server judges it: without nulls where none may be, and with defaults. What has neither stays the
 * same object.
 */
export function settle(value: unknown, schema: StructuralSchema | undefined): unknown {
  if (Array.isArray(value)) return settleItems(value, schema?.items);
  return isMap(value) ? settleFields(value, schema) : value;
}

function settleItems(items: readonly unknown[], schema: StructuralSchema | undefined): readonly unknown[] {
  let settled: unknown[] | undefined;
  items.forEach((item, index) => {
    const now = settle(item === null && defaultable(schema) ? schema?.default : item, schema);
    if (now !== item) (settled ??= [...items])[index] = now;
  });
  return settled ?? items;
}

function settleFields(fields: JsonMap, schema: StructuralSchema | undefined): JsonMap {
  let settled: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const below = schema && fieldSchema(schema, key);
    const value = fields[key];
    if (value === undefined || (value === null && below && !below.nullable && below.default === undefined)) {
      settled ??= { ...fields };
      delete settled[key];
      continue;
    }
    const now = settle(value === null && defaultable(below) ? below?.default : value, below);
    if (now !== value) (settled ??= { ...fields })[key] = now;
  }
  for (const key of defaultedFields(schema)) {
    if ((settled ?? fields)[key] !== undefined) continue;
    const below = schema?.properties?.[key];
    (settled ??= { ...fields })[key] = settle(below?.default, below);
  }
  return settled ?? fields;
}

function defaultable(schema: StructuralSchema | undefined): boolean {
  return schema !== undefined && !schema.nullable && schema.default !== undefined;
}

const NONE: readonly string[] = [];
const known = new WeakMap<object, readonly string[]>();

function defaultedFields(schema: StructuralSchema | undefined): readonly string[] {
  const properties = schema?.properties;
  if (!properties) return NONE;
  let fields = known.get(properties);
  if (!fields) {
    fields = Object.keys(properties).filter((key) => properties[key]?.default !== undefined);
    known.set(properties, fields);
  }
  return fields;
}
