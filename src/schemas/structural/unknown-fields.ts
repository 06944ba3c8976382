import type { StructureProblem } from '../schemas.js';
import { judgeTypedAt } from '../typed/judge.js';
import type { TypedNode } from '../typed/node.js';
import { unknownField } from '../unknown-field.js';
import { eachItem, eachValue, isMap, type JsonMap, type Walk } from '../walk.js';
import { fieldSchema, type StructuralSchema } from './schema.js';

/** What every object has, whatever its schema says. */
const OF_OBJECTS = new Set(['apiVersion', 'kind', 'metadata']);

/** How to look for fields that no schema knows. */
interface Search {
  readonly walk: Walk;
  readonly kind: string;
  /** The type of all metadata. */
  readonly metadata: TypedNode;
}

/** Finds the fields of a custom resource that its schema lacks, and what is wrong with metadata in it. */
export function findUnknownFields(object: JsonMap, schema: StructuralSchema, search: Search): void {
  visit(object, { ...schema, 'x-kubernetes-embedded-resource': true }, false, search);
}

function visit(value: unknown, schema: StructuralSchema | undefined, kept: boolean, search: Search): void {
  const { walk } = search;
  const keeps = kept || schema?.['x-kubernetes-preserve-unknown-fields'] === true;
  if (Array.isArray(value)) {
    // What is kept at a list is kept in its items.
    eachItem(value, walk, (item) => visit(item, schema?.items, keeps, search));
  } else if (isMap(value)) {
    eachValue(value, walk, (key, below) => visitField(key, below, schema, keeps, search));
  }
}

function visitField(
  key: string,
  value: unknown,
  schema: StructuralSchema | undefined,
  keeps: boolean,
  search: Search,
): void {
  if (schema?.['x-kubernetes-embedded-resource'] && OF_OBJECTS.has(key)) {
    if (key === 'metadata') judgeTypedAt(value, search.metadata, search.walk);
    return;
  }
  const below = schema && fieldSchema(schema, key);
  if (below) return visit(value, below, false, search);
  if (schema?.additionalProperties === true) return visit(value, undefined, false, search);
  if (keeps) return;
  search.walk.problems.push(problemOf(schema, search));
}

function problemOf(schema: StructuralSchema | undefined, { walk, kind }: Search): StructureProblem {
  return unknownField(walk.trail, `no field of ${kind}`, Object.keys(schema?.properties ?? {}));
}
