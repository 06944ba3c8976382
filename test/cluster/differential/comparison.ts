import type { Case } from './case.js';
import { isOfCluster, type ServerVerdict } from './oracle.js';
import type { Verdict } from './verdict.js';

/** How two judges differ. */
type Difference = 'false acceptance' | 'false rejection';

/** A case, and what the two judges made of it. */
export interface Judged {
  readonly case: Case;
  readonly server: ServerVerdict;
  readonly ours: Verdict;
}

/** How they differ; undefined where they agree. */
function differenceOf({ server, ours }: Judged): Difference | undefined {
  if (isOfCluster(server)) return undefined;
  if (!server.accepted) return ours.accepted ? 'false acceptance' : undefined;
  return ours.accepted ? undefined : 'false rejection';
}

/** Cases that differ in one way: one kind, path and mutation. */
export interface Group {
  readonly difference: Difference;
  readonly kind: string;
  /** Of the mutation; of both, where the case has two. */
  readonly path: string;
  readonly mutation: string;
  readonly cases: readonly Judged[];
}

/** Differing cases by kind, path and mutation, the largest group first. */
export function groups(judged: readonly Judged[]): Group[] {
  const found = new Map<string, Group & { cases: Judged[] }>();
  for (const one of judged) {
    const difference = differenceOf(one);
    if (difference === undefined) continue;
    const { kind, mutations } = one.case;
    const path = mutations.map((each) => each.path).join(' + ');
    const mutation = mutations.map(({ name }) => name).join(' + ');
    const id = JSON.stringify([difference, kind, path, mutation]);
    const group = found.get(id) ?? { difference, kind, path, mutation, cases: [] };
    group.cases.push(one);
    found.set(id, group);
  }
  return [...found.values()].toSorted((a, b) => b.cases.length - a.cases.length);
}
