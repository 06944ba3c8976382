/** A node of a graph: what it says by itself, and which nodes it leads to. */
export interface GraphNode {
  /** Two nodes with other labels are never the same. */
  readonly label: string;
  readonly children: readonly GraphNode[];
}

/** Which nodes are the same: equal labels, and the same children in turn. Also where nodes lead back to themselves. */
function classesOf(roots: readonly GraphNode[]): ReadonlyMap<GraphNode, number> {
  const nodes = reachable(roots);
  let classes = numbered(nodes, ({ label }) => label);
  for (let count = 0; count !== sizeOf(classes);) {
    count = sizeOf(classes);
    const before = classes;
    classes = numbered(nodes, (node) => [node, ...node.children].map((each) => before.get(each)).join(','));
  }
  return classes;
}

/** One of each class that can be reached from the roots, parents first, and where each class is. */
export function tableOf(roots: readonly GraphNode[]): {
  nodes: readonly GraphNode[];
  indexOf: (node: GraphNode) => number;
} {
  const classes = classesOf(roots);
  const places = new Map<number, number>();
  const nodes: GraphNode[] = [];
  for (const node of reachable(roots)) {
    const found = classes.get(node) as number;
    if (places.has(found)) continue;
    places.set(found, nodes.length);
    nodes.push(node);
  }
  return { nodes, indexOf: (node) => places.get(classes.get(node) as number) as number };
}

function reachable(roots: readonly GraphNode[]): GraphNode[] {
  const found = new Set(roots);
  // A set also visits what is added on the way.
  for (const node of found) for (const child of node.children) found.add(child);
  return [...found];
}

function numbered(nodes: readonly GraphNode[], keyOf: (node: GraphNode) => string): Map<GraphNode, number> {
  const numbers = new Map<string, number>();
  return new Map(
    nodes.map((node) => {
      const key = keyOf(node);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return [node, number];
    }),
  );
}

const sizeOf = (classes: ReadonlyMap<GraphNode, number>): number => new Set(classes.values()).size;
