import type { KubernetesVersion } from '../../kubernetes/versions.js';
import { readGenerated } from '../generated-file.js';
import { nodesOf, type PackedNode, type TypedNode } from './node.js';

interface Pack {
  readonly nodeAt: (index: number) => TypedNode;
  readonly versions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

let pack: Pack | undefined;

// Read at the first look-up: whoever only imports this pays nothing.
function theOne(): Pack {
  if (pack) return pack;
  const { nodes, versions } = readGenerated('kubernetes.json') as {
    readonly nodes: readonly PackedNode[];
    readonly versions: Pack['versions'];
  };
  return (pack = { nodeAt: nodesOf(nodes), versions });
}

/** The type of a built-in kind in a version; undefined where that version does not serve it. */
export function typeOfKind(version: KubernetesVersion, id: string): TypedNode | undefined {
  const { nodeAt, versions } = theOne();
  const kinds = versions[version] ?? {};
  return Object.hasOwn(kinds, id) ? nodeAt(kinds[id] as number) : undefined;
}
