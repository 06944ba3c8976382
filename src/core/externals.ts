import type { Construct, IConstruct } from 'constructs';
import { clusterOf, type ClusterContext } from './cluster-context.js';

/** An object that the program names, and that somebody else makes. */
export interface DeclaredExternal {
  readonly kind: string;
  /** Absent where nobody says it. */
  readonly namespace?: string;
  readonly name: string;
}

// Symbol.for: two copies of the SDK in one program still know each other's constructs.
const EXTERNALS = Symbol.for('servicemap.externals');

type Declared = Map<ClusterContext, DeclaredExternal[]>;

/** Says that an object is in the cluster of a construct although nothing here makes it. */
export function declareExternal(construct: Construct, external: DeclaredExternal): void {
  const root = construct.node.root as Construct & { [EXTERNALS]?: Declared };
  if (root[EXTERNALS] === undefined) Object.defineProperty(root, EXTERNALS, { value: new Map() satisfies Declared });
  const declared = root[EXTERNALS] as Declared;
  const cluster = clusterOf(construct);
  const list = declared.get(cluster);
  if (list) list.push(external);
  else declared.set(cluster, [external]);
}

/** Everything that the program says is in a cluster although nothing here makes it. */
export function externalsOf(root: IConstruct, cluster: ClusterContext): readonly DeclaredExternal[] {
  return (root as { [EXTERNALS]?: Declared })[EXTERNALS]?.get(cluster) ?? [];
}
