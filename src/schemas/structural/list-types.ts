import { eachItem, eachValue, isMap, refuse, type Walk } from '../walk.js';
import { fieldSchema, type StructuralSchema } from './schema.js';

/** Finds items that are in a list twice, where its schema has each at most once. */
export function findDuplicates(value: unknown, schema: StructuralSchema | undefined, walk: Walk): void {
  if (!schema) return;
  if (isMap(value)) {
    eachValue(value, walk, (key, below) => findDuplicates(below, fieldSchema(schema, key), walk));
  } else if (Array.isArray(value)) {
    if (schema['x-kubernetes-list-type'] === 'set') judgeList(value, (item) => item, '', walk);
    if (schema['x-kubernetes-list-type'] === 'map') {
      const keys = schema['x-kubernetes-list-map-keys'] ?? [];
      judgeList(value, (item) => keyOf(item, keys), ` of the same ${keys.join(' and ')}`, walk);
    }
    eachItem(value, walk, (item) => findDuplicates(item, schema.items, walk));
  }
}

function judgeList(items: readonly unknown[], keyOf: (item: unknown) => unknown, which: string, walk: Walk): void {
  if (items.length < 2) return;
  const first = new Map<string, number>();
  eachItem(items, walk, (item, index) => {
    const key = JSON.stringify(keyOf(item)) ?? '';
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return;
    }
    refuse(walk, 'duplicate-item', `is a second item${which} as item ${before}`, 'leave one of them out');
  });
}

function keyOf(item: unknown, keys: readonly string[]): unknown {
  return isMap(item) ? keys.map((key) => item[key]) : [];
}
