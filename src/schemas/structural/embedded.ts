import { CHECKS } from '../../kubernetes/names.js';
import { eachItem, eachValue, isMap, type JsonMap, refuse, type Walk } from '../walk.js';
import { fieldSchema, type StructuralSchema } from './schema.js';

/** Judges whole objects within a custom resource, where its schema has one. */
export function judgeEmbedded(value: unknown, schema: StructuralSchema | undefined, walk: Walk): void {
  if (!schema) return;
  if (Array.isArray(value)) {
    eachItem(value, walk, (item) => judgeEmbedded(item, schema.items, walk));
  } else if (isMap(value)) {
    if (schema['x-kubernetes-embedded-resource']) judgeIdentity(value, walk);
    eachValue(value, walk, (key, below) => judgeEmbedded(below, fieldSchema(schema, key), walk));
  }
}

function judgeIdentity(object: JsonMap, walk: Walk): void {
  for (const field of ['apiVersion', 'kind'] as const) {
    walk.trail.push(field);
    const value = object[field];
    if (value === undefined) refuse(walk, 'missing-field', 'is missing', `write ${field}`);
    else if (typeof value !== 'string' || !IDENTITY[field](value)) {
      refuse(
        walk,
        'not-allowed',
        'names no kind',
        field === 'kind' ? 'write a kind such as ConfigMap' : 'write v1, or apps/v1',
      );
    }
    walk.trail.pop();
  }
}

const IDENTITY = {
  apiVersion: (text: string) => text !== '' && text.split('/').length <= 2,
  kind: (text: string) => CHECKS.dns1035Label(text.toLowerCase()) === undefined,
};
