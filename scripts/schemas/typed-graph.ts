import type { ApiDocument, Schema } from '../kubernetes/documents.js';
import type { GraphNode } from './node-table.js';

/** A type of the API, as the server reads it from JSON; `write` gives it with its children as places in a table. */
export interface TypedNode extends GraphNode {
  readonly children: TypedNode[];
  readonly write: (childAt: (child: number) => number) => unknown;
}

/** Schemas whose JSON the server reads in a way of its own. */
const READ_APART: Readonly<Record<string, string>> = {
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray': 'any',
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'quantity',
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': 'any',
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': 'microTime',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 'time',
  'io.k8s.apimachinery.pkg.runtime.RawExtension': 'any',
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'intOrString',
};

const SCALARS: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  'integer int32': 'int32',
  'integer int64': 'int64',
  integer: 'int64',
  number: 'double',
  'number double': 'double',
  string: 'string',
  'string byte': 'bytes',
  'string date-time': 'time',
  ' int-or-string': 'intOrString',
};

/** Gives the node of each schema of a document, by its name. */
export function typedGraph(document: ApiDocument): (name: string) => TypedNode {
  const known = new Map<string, TypedNode>();

  function named(name: string): TypedNode {
    const found = known.get(name);
    if (found) return found;
    const apart = READ_APART[name];
    if (apart) return scalar(apart);
    const schema = document.schemas[name];
    if (!schema) throw new Error(`${document.version} has no schema ${name}`);
    // It is known before its fields are: a schema may lead back to itself.
    const node = record(name.slice(name.lastIndexOf('.') + 1), Object.keys(schema.properties ?? {}));
    known.set(name, node);
    node.children.push(...Object.values(schema.properties ?? {}).map((field) => nodeOf(field)));
    return node;
  }

  function nodeOf(schema: Schema): TypedNode {
    const target = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (target) return named(target.slice(target.lastIndexOf('/') + 1));
    if (schema.type === 'array' && schema.items) return list(nodeOf(schema.items), keysOf(schema));
    if (schema.type === 'object' && schema.additionalProperties) return map(nodeOf(schema.additionalProperties));
    if (schema.type === undefined && schema.format === undefined) return scalar('any');
    const found = SCALARS[[schema.type ?? '', schema.format].filter((part) => part !== undefined).join(' ')];
    if (!found) throw new Error(`${document.version} has a schema of a new form: ${JSON.stringify(schema)}`);
    return scalar(found);
  }

  /** What tells the items of a list apart: the names of their fields, none where the item itself does. */
  function keysOf(schema: Schema): string[] | undefined {
    if (schema['x-kubernetes-list-type'] === 'set') return [];
    return schema['x-kubernetes-list-type'] === 'map' ? [...(schema['x-kubernetes-list-map-keys'] ?? [])] : undefined;
  }

  return named;
}

const scalar = (name: string): TypedNode => ({ label: name, children: [], write: () => name });

const map = (item: TypedNode): TypedNode => ({ label: '{}', children: [item], write: (at) => [1, at(0)] });

const list = (item: TypedNode, keys: string[] | undefined): TypedNode => ({
  label: `[] ${keys?.join()}`,
  children: [item],
  write: (at) => [0, at(0), ...(keys ? [keys] : [])],
});

const record = (name: string, fields: readonly string[]): TypedNode => ({
  label: `${name} ${fields.join()}`,
  children: [],
  write: (at) => [name, ...fields.flatMap((field, index) => [field, at(index)])],
});
