import { atLeast, type KubernetesVersion } from '../../kubernetes/versions.js';
import { inWords } from '../place.js';
import { eachItem, eachValue, isMap, type JsonMap, refuse, startWalk, type Walk } from '../walk.js';
import { judgeAlternatives } from './alternatives.js';
import { formatOf } from './formats.js';
import { judgeNumber, judgeText } from './bounds.js';
import { fieldSchema, type StructuralSchema } from './schema.js';

/** Judges a settled value by its schema, as the server of a version does. */
export function judgeValue(value: unknown, schema: StructuralSchema, walk: Walk, version: KubernetesVersion): void {
  const wanted = misfitOf(value, schema, version);
  if (wanted !== undefined) refuse(walk, 'wrong-type', `is ${inWords(value)}, not ${wanted}`, `write ${wanted}`);
  judgeEnum(value, schema, walk);
  if (value === null) return;
  if (schema.anyOf || schema.oneOf || schema.allOf || schema.not) {
    judgeAlternatives(schema, walk, (one) => {
      const apart = startWalk(...walk.trail);
      judgeValue(value, one, apart, version);
      return apart.problems;
    });
  }
  if (typeof value === 'string') judgeText(value, schema, walk, version);
  else if (typeof value === 'number') judgeNumber(value, schema, walk);
  else if (Array.isArray(value)) judgeItems(value, schema, walk, version);
  else if (isMap(value)) judgeFields(value, schema, walk, version);
}

/** What the value should be, in words, where it is of another type. */
function misfitOf(value: unknown, schema: StructuralSchema, version: KubernetesVersion): string | undefined {
  const { type, nullable, format } = schema;
  if (schema['x-kubernetes-int-or-string']) {
    if (value === null) return nullable ? undefined : 'a whole number or text';
    return typeof value === 'string' || isInteger(value) ? undefined : 'a whole number or text';
  }
  if (type === undefined) return undefined;
  const expected = TYPES[type];
  if (value === null) return nullable ? undefined : expected.wanted;
  // The server lets lists pass where a text has a form that it knows.
  if (Array.isArray(value) && type === 'string' && format !== undefined && formatOf(format)) return undefined;
  if (!expected.test(value)) return expected.wanted;
  const tooLarge = type === 'integer' && format === 'int32' && ((value as number) | 0) !== value;
  return tooLarge && atLeast(version, '1.36') ? 'a whole number of 32 bits' : undefined;
}

const isInteger = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 2 ** 63;

const TYPES = {
  array: { test: Array.isArray, wanted: 'a list' },
  boolean: { test: (value: unknown) => typeof value === 'boolean', wanted: 'true or false' },
  integer: { test: isInteger, wanted: 'a whole number' },
  number: { test: (value: unknown) => typeof value === 'number', wanted: 'a number' },
  object: { test: isMap, wanted: 'a map' },
  string: { test: (value: unknown) => typeof value === 'string', wanted: 'text' },
} as const;

function judgeEnum(value: unknown, { enum: allowed }: StructuralSchema, walk: Walk): void {
  if (!allowed || (value !== null && allowed.some((one) => isSame(one, value)))) return;
  const list = allowed.map((one) => JSON.stringify(one)).join(', ');
  refuse(walk, 'not-allowed', `is ${inWords(value)}, which is none of those allowed`, `write one of ${list}`);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function judgeItems(items: readonly unknown[], schema: StructuralSchema, walk: Walk, version: KubernetesVersion): void {
  const { items: of, minItems = 0, maxItems = Infinity } = schema;
  if (of) eachItem(items, walk, (item) => judgeValue(item, of, walk, version));
  judgeSize(items.length, 'item', minItems, maxItems, walk);
}

function judgeFields(fields: JsonMap, schema: StructuralSchema, walk: Walk, version: KubernetesVersion): void {
  const { required = [], minProperties = 0, maxProperties = Infinity } = schema;
  eachValue(fields, walk, (key, value) => {
    const below = fieldSchema(schema, key);
    if (below) judgeValue(value, below, walk, version);
  });
  for (const key of required) {
    if (fields[key] !== undefined) continue;
    walk.trail.push(key);
    refuse(walk, 'missing-field', 'is missing', `write ${key}`);
    walk.trail.pop();
  }
  judgeSize(Object.keys(fields).length, 'entry', minProperties, maxProperties, walk);
}

function judgeSize(size: number, what: 'item' | 'entry', least: number, most: number, walk: Walk): void {
  const counted = (count: number) => `${count} ${count === 1 ? what : PLURALS[what]}`;
  const message = `has ${counted(size)}`;
  if (size < least) refuse(walk, 'not-allowed', message, `write at least ${counted(least)}`);
  if (size > most) refuse(walk, 'not-allowed', message, `write at most ${counted(most)}`);
}

const PLURALS = { item: 'items', entry: 'entries' } as const;
