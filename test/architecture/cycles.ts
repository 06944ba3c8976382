/** Import cycles, each as the path that returns to its start; one for every group of files that reach each other. */
export function findCycles(edges: readonly { readonly from: string; readonly to: string | undefined }[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (to !== undefined) targets.set(from, [...(targets.get(from) ?? []), to]);
  }

  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    const start = path.indexOf(file);
    if (start !== -1) {
      cycles.push([...path.slice(start), file]);
      return;
    }
    path.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return cycles;
}
