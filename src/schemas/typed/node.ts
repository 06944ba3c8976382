import { type Scalar, SCALARS, type ScalarName } from './scalars.js';

/** What the server reads at a place: a type of the API. All have one shape, for speed. */
export interface TypedNode {
  readonly form: 'scalar' | 'list' | 'map' | 'record';
  /** Of a record: the name of its type, as in `Container`. */
  readonly name: string;
  /** Of a record. */
  readonly fields: Map<string, TypedNode>;
  /** Of a list or map. */
  item: TypedNode;
  /** Of a list: which fields tell its items apart, none where the items themselves do; undefined where nothing does. */
  readonly keys: readonly string[] | undefined;
  /** Of a scalar. */
  readonly misfit: Scalar;
}

/** A node in a file: a scalar's name; `[0, item, keys?]` a list; `[1, item]` a map; `[name, field, node, …]` a record. */
export type PackedNode =
  | ScalarName
  | readonly [0, number, (readonly string[])?]
  | readonly [1, number]
  | readonly [string, ...(string | number)[]];

/** Gives nodes of a table, each made when it is first wanted and then kept. */
export function nodesOf(packed: readonly PackedNode[]): (index: number) => TypedNode {
  const made: (TypedNode | undefined)[] = [];
  const any = { name: '', fields: new Map<string, TypedNode>(), keys: undefined, misfit: SCALARS.any };
  return function nodeAt(index): TypedNode {
    const found = made[index];
    if (found) return found;
    const from = packed[index] as PackedNode;
    const node = { ...any, ...startOf(from) } as TypedNode;
    // It is known before what is below it: a type may lead back to itself.
    made[index] = node;
    if (node.form === 'list' || node.form === 'map') node.item = nodeAt(from[1] as number);
    if (node.form === 'record') {
      for (let at = 1; at < from.length; at += 2) node.fields.set(from[at] as string, nodeAt(from[at + 1] as number));
    }
    return node;
  };
}

function startOf(from: PackedNode): Partial<TypedNode> {
  if (typeof from === 'string') return { form: 'scalar', misfit: SCALARS[from] };
  if (from[0] === 0) return { form: 'list', keys: from[2] };
  if (from[0] === 1) return { form: 'map' };
  return { form: 'record', name: from[0], fields: new Map() };
}
