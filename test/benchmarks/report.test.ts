import { expect, it } from 'vitest';
import { atMost, ofRuns, table, yes } from '../../benchmarks/report.js';

it('the table aligns figures, their memory and their targets', () => {
  const runs = { ms: 1234.5, fastest: 1000, memory: 98_600_000 };
  const figures = [
    ofRuns('ours', runs, { wanted: 'at most 1,000 ms', met: false }),
    yes('same', true),
    atMost('a : b', 2, 3.3),
  ];
  expect(table([{ title: 'Maps', figures }])).toBe(
    `
|          | measured | peak memory | target                   |
| -------- | -------: | ----------: | ------------------------ |
| **Maps** |          |             |                          |
| ours     | 1,235 ms |       99 MB | at most 1,000 ms: MISSED |
| same     |      yes |             | yes: met                 |
| a : b    |     2.00 |             | at most 3.3: met         |`.trim(),
  );
});

it('where the system tells nothing of memory, the cell is empty', () => {
  expect(ofRuns('ours', { ms: 1, fastest: 1, memory: undefined })).toEqual({ what: 'ours', value: '1 ms' });
});
