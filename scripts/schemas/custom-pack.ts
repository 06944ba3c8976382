import type { CustomKind, StructuralSchema } from '../../src/schemas/structural/schema.js';
import { type GraphNode, tableOf } from './node-table.js';

/** Custom kinds, whose schemas share what they have in common. */
export interface CustomPack {
  /** Schemas; those below them stand for their places in this list. */
  readonly nodes: readonly unknown[];
  readonly kinds: readonly (Omit<CustomKind, 'schema'> & { readonly schema: number })[];
}

interface SchemaNode extends GraphNode {
  readonly children: readonly SchemaNode[];
  readonly write: (childAt: (child: number) => number) => unknown;
}

/** What of a schema decides; the rest is prose, or for writing. */
const KEYWORDS = new Set([
  'type',
  'nullable',
  'default',
  'format',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'required',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-preserve-unknown-fields',
]);

/** The pack of some custom kinds, in their order. */
export function customPack(kinds: readonly CustomKind[]): CustomPack {
  const roots = kinds.map(({ schema }) => nodeOf(schema));
  const { nodes, indexOf } = tableOf(roots);
  return {
    nodes: nodes.map((node) => {
      const { children, write } = node as SchemaNode;
      return write((child) => indexOf(children[child] as SchemaNode));
    }),
    kinds: kinds.map((kind, index) => ({ ...kind, schema: indexOf(roots[index] as SchemaNode) })),
  };
}

/** A schema whose children are replaced by their places, and the children. */
function nodeOf(schema: StructuralSchema): SchemaNode {
  const children: SchemaNode[] = [];
  const child = (below: StructuralSchema): number => children.push(nodeOf(below)) - 1;
  const list = (below: readonly StructuralSchema[]): number[] => below.map(child);
  const { properties, additionalProperties, items, allOf, anyOf, oneOf, not } = schema;
  const below = {
    ...(properties && { properties: Object.fromEntries(sorted(properties).map(([key, one]) => [key, child(one)])) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? child(additionalProperties) : additionalProperties,
    }),
    ...(items && { items: child(items) }),
    ...(allOf && { allOf: list(allOf) }),
    ...(anyOf && { anyOf: list(anyOf) }),
    ...(oneOf && { oneOf: list(oneOf) }),
    ...(not && { not: child(not) }),
  };
  const own = { ...ownOf(schema), ...rulesOf(schema) };
  return {
    label: JSON.stringify([own, below]),
    children,
    write: (at) => ({ ...own, ...placed(below, at) }),
  };
}

function ownOf(schema: StructuralSchema): object {
  return Object.fromEntries(
    sorted(schema).filter(
      ([key, value]) => KEYWORDS.has(key) && !(key === 'x-kubernetes-list-type' && value === 'atomic'),
    ),
  );
}

function rulesOf({ 'x-kubernetes-validations': rules }: StructuralSchema): object {
  // A rule over the old object says nothing of a new one.
  const kept = rules?.filter(({ rule, optionalOldSelf }) => optionalOldSelf || !/\boldSelf\b/.test(rule));
  return kept?.length ? { 'x-kubernetes-validations': kept } : {};
}

/** Replaces the places of children by those in the table; `true` and `false` stay. */
function placed(value: unknown, at: (child: number) => number): object {
  const one = (below: unknown): unknown => {
    if (typeof below === 'number') return at(below);
    if (Array.isArray(below)) return below.map(one);
    return typeof below === 'object' && below !== null ? placed(below, at) : below;
  };
  return Object.fromEntries(Object.entries(value as object).map(([key, below]) => [key, one(below)]));
}

function sorted<T extends object>(map: T): [string, T[keyof T]][] {
  return (Object.entries(map) as [string, T[keyof T]][]).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
