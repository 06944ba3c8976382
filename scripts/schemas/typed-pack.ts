import type { ApiDocument, Resource } from '../kubernetes/documents.js';
import { tableOf } from './node-table.js';
import { type TypedNode, typedGraph } from './typed-graph.js';

/** What built-in kinds are made of, in all versions. */
export interface TypedPack {
  /** Types, each with its children as places in this list. */
  readonly nodes: readonly unknown[];
  /** The place of each kind's type, by version, then by apiVersion and kind. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The pack of all kinds of these versions; what versions have in common is there once. */
export function typedPack(documents: readonly ApiDocument[]): TypedPack {
  const versions = documents.toReversed().map((document) => ({ version: document.version, kinds: kindsOf(document) }));
  const { nodes, indexOf } = tableOf(versions.flatMap(({ kinds }) => kinds.map(([, node]) => node)));
  const places = (kinds: readonly (readonly [string, TypedNode])[]) =>
    Object.fromEntries(kinds.map(([id, node]) => [id, indexOf(node)]));
  return {
    nodes: nodes.map((node) => (node as TypedNode).write((child) => indexOf(node.children[child] as TypedNode))),
    versions: Object.fromEntries(versions.map(({ version, kinds }) => [version, places(kinds)])),
  };
}

function kindsOf(document: ApiDocument): [string, TypedNode][] {
  const nodeOf = typedGraph(document);
  const names = new Map(
    Object.entries(document.schemas).flatMap(([name, schema]) =>
      (schema['x-kubernetes-group-version-kind'] ?? []).map((kind) => [idOf(kind), name] as const),
    ),
  );
  return document.resources
    .map((resource): [string, TypedNode] => {
      const name = names.get(idOf(resource));
      if (!name) throw new Error(`${document.version} has no schema of ${idOf(resource)}`);
      return [idOf(resource), nodeOf(name)];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function idOf({ group, version, kind }: Pick<Resource, 'group' | 'version' | 'kind'>): string {
  return `${group === '' ? version : `${group}/${version}`} ${kind}`;
}
