import type { Group } from './comparison.js';

/** A disagreement that stays: one kind, path and mutation. */
interface Row {
  readonly kind: string;
  /** As in a group: `/spec/ports/[]/port`. */
  readonly path: string;
  readonly mutation: string;
  /** How often among the cases of the seed that CI runs. */
  readonly count: number;
  readonly reason: string;
}

/** What stays, with its reason; at most ten rows. */
const ROWS: readonly Row[] = [];

/** Parts disagreements into those that the table names, counted, and the others. */
export function remaining(groups: readonly Group[]): {
  known: readonly { row: string; count: number }[];
  unknown: readonly Group[];
} {
  const rowOf = (group: Group): Row | undefined =>
    ROWS.find(({ kind, path, mutation }) => kind === group.kind && path === group.path && mutation === group.mutation);
  return {
    known: ROWS.map((row) => ({
      row: `${row.kind} ${row.path}: ${row.mutation}: ${row.reason}`,
      count: groups.filter((group) => rowOf(group) === row).reduce((sum, { cases }) => sum + cases.length, 0),
    })),
    unknown: groups.filter((group) => rowOf(group) === undefined),
  };
}
