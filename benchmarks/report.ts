import { availableParallelism } from 'node:os';

/** One figure of a bench. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** What it is to be, in words, and whether it is. Absent for what is there to compare with. */
  readonly target?: { readonly wanted: string; readonly met: boolean };
}

/** What a bench found. */
export interface Result {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** A ratio that has an upper bound. */
export function atMost(what: string, ratio: number, bound: number): Figure {
  return { what, value: ratio.toFixed(2), target: { wanted: `at most ${bound}`, met: ratio <= bound } };
}

/** A time in ms, for people. */
export const time = (what: string, ms: number): Figure => ({ what, value: `${grouped(ms)} ms` });

/** A time for one of many objects, in µs. */
export const perObject = (what: string, ms: number, objects: number): Figure => ({
  what,
  value: `${grouped((ms * 1000) / objects)} µs`,
});

const grouped = (value: number): string => Math.round(value).toLocaleString('en');

/** All figures as one table in Markdown, aligned so that it reads well in a terminal too. */
export function table(results: readonly Result[]): string {
  const rows = results.flatMap(({ title, figures }) => [
    [`**${title}**`, '', ''],
    ...figures.map(({ what, value, target }) => [
      what,
      value,
      target ? `${target.wanted}: ${verdict(target.met)}` : '',
    ]),
  ]);
  const all = [['', 'measured', 'target'], ...rows];
  const width = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 1 ? cell.padStart(width[1] ?? 0) : cell.padEnd(width[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${width.map((length, column) => (column === 1 ? `${'-'.repeat(length - 1)}:` : '-'.repeat(length))).join(' | ')} |`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join('\n');
}

const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

/** The machine, as far as it matters to the figures. */
export const machine = (): string => `${availableParallelism()} cores, Node ${process.versions.node}`;
