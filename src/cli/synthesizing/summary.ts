import { count, inSeconds } from '../amounts.js';
import type { Outcome } from './outcome.js';

/** What a run did, in one line: `dist: 231 objects in 3 clusters, 252 files: 3 written, 249 unchanged, in 0.6 s`. */
export function summary({ output = '', made, done, findings, seconds }: Outcome): string {
  const parts = [
    `${count(made.objects, 'object')}${made.clusters > 0 ? ` in ${count(made.clusters, 'cluster')}` : ''}`,
    `${count(made.files, 'file')}${done ? outcome(done, made.files) : ''}`,
    ...(findings.length > 0 ? [count(findings.length, 'warning')] : []),
    inSeconds(seconds),
  ];
  return `${output}: ${parts.join(', ')}\n`;
}

function outcome(done: NonNullable<Outcome['done']>, files: number): string {
  if ('differences' in done) {
    const { differences, looked = files } = done;
    const these = looked === files ? '' : `, the ${looked} that --only means`;
    return differences.length === 0 ? `${these} as the source gives them` : '';
  }
  const { written, unchanged, pruned } = done;
  const parts = [
    [written, 'written'],
    [unchanged, 'unchanged'],
    [pruned, 'removed'],
  ] as const;
  return `: ${parts.flatMap(([{ length }, what]) => (length > 0 ? `${length} ${what}` : [])).join(', ') || 'none'}`;
}
