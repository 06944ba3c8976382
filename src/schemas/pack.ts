import type { KubernetesVersion } from '../kubernetes/versions.js';
import { readGenerated } from './generated-file.js';
import { customKindsIn, type CustomPack } from './structural/pack.js';
import type { CustomKind } from './structural/schema.js';
import { nodesOf, type PackedNode, type TypedNode } from './typed/node.js';

interface TypedPack {
  readonly nodes: readonly PackedNode[];
  readonly versions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly customGroups: readonly string[];
}

let typed: (TypedPack & { readonly nodeAt: (place: number) => TypedNode }) | undefined;
const custom = new Map<string, ReadonlyMap<string, () => CustomKind>>();

// Read at the first look-up: whoever only imports this pays nothing.
function typedPack(): NonNullable<typeof typed> {
  if (!typed) {
    const pack = readGenerated('kubernetes.json') as TypedPack;
    typed = { ...pack, nodeAt: nodesOf(pack.nodes) };
  }
  return typed;
}

/** The type of a built-in kind in a version, by apiVersion and kind; undefined where that version does not serve it. */
export function builtInType(version: KubernetesVersion, id: string): TypedNode | undefined {
  const { nodeAt, versions } = typedPack();
  const kinds = versions[version] ?? {};
  return Object.hasOwn(kinds, id) ? nodeAt(kinds[id] as number) : undefined;
}

/** The type of the metadata of all objects. */
export function metadataType(version: KubernetesVersion): TypedNode {
  return builtInType(version, 'v1 ConfigMap')?.fields.get('metadata') as TypedNode;
}

/** A custom kind that ships with the package; undefined where it does not. */
export function shippedKind(group: string, id: string): CustomKind | undefined {
  if (!typedPack().customGroups.includes(group)) return undefined;
  let kinds = custom.get(group);
  if (!kinds) {
    kinds = customKindsIn(readGenerated(`${group}.json`) as CustomPack);
    custom.set(group, kinds);
  }
  return kinds.get(id)?.();
}
