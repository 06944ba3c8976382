import { availableParallelism } from 'node:os';
import type { Runs } from './measure.js';

/** One figure of a bench. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** The most memory that was held meanwhile. Absent where it was not looked at. */
  readonly memory?: string;
  /** Absent for what is there to compare with. */
  readonly target?: Target;
}

/** What a figure is to be, in words, and whether it is. */
export interface Target {
  readonly wanted: string;
  readonly met: boolean;
}

/** What a bench found. */
export interface Result {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** A ratio that has an upper bound. */
export function atMost(what: string, ratio: number, bound: number): Figure {
  // 1000 * 1.1 is a little more than 1100; below nothing is what a time less its start-up may seem to be.
  const wanted = `at most ${Number(bound.toFixed(2))}`;
  return { what, value: ratio.toFixed(2), target: { wanted, met: ratio > 0 && ratio <= bound } };
}

/** What has to be so. */
export const yes = (what: string, met: boolean): Figure => ({
  what,
  value: met ? 'yes' : 'no',
  target: { wanted: 'yes', met },
});

/** A time in ms, for people. */
export const time = (what: string, ms: number): Figure => ({ what, value: `${grouped(ms)} ms` });

/** The time in the middle, and the most memory. */
export const ofRuns = (what: string, { ms, memory }: Runs, target?: Target): Figure => ({
  ...time(what, ms),
  ...(memory !== undefined && { memory: megabytes(memory) }),
  ...(target && { target }),
});

/** Bytes, for people. */
export const megabytes = (bytes: number): string => `${grouped(bytes / 1e6)} MB`;

/** A whole number, for people. */
export const grouped = (value: number): string => Math.round(value).toLocaleString('en');

interface Column {
  readonly head: string;
  readonly right?: boolean;
  readonly of: (figure: Figure) => string;
}

const COLUMNS: readonly Column[] = [
  { head: '', of: ({ what }) => what },
  { head: 'measured', right: true, of: ({ value }) => value },
  { head: 'peak memory', right: true, of: ({ memory = '' }) => memory },
  { head: 'target', of: ({ target }) => (target ? `${target.wanted}: ${target.met ? 'met' : 'MISSED'}` : '') },
];

/** All figures as one table in Markdown, aligned so that it reads well in a terminal too. */
export function table(results: readonly Result[]): string {
  const rows = results.flatMap(({ title, figures }) => [
    COLUMNS.map((_, column) => (column === 0 ? `**${title}**` : '')),
    ...figures.map((figure) => COLUMNS.map((column) => column.of(figure))),
  ]);
  const all = [COLUMNS.map(({ head }) => head), ...rows];
  const width = COLUMNS.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = COLUMNS.map(({ right }, column) => {
    const length = width[column] ?? 0;
    return right ? `${'-'.repeat(length - 1)}:` : '-'.repeat(length);
  });
  const padded = all.map((row) =>
    row.map((cell, column) => cell[COLUMNS[column]?.right ? 'padStart' : 'padEnd'](width[column] ?? 0)),
  );
  return [padded[0] ?? [], rule, ...padded.slice(1)].map(line).join('\n');
}

/** The machine, as far as it matters to the figures. */
export const machine = (): string => `${availableParallelism()} cores, Node ${process.versions.node}`;
