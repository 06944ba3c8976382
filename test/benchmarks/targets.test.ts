import { expect, it } from 'vitest';
import { growth, memoryOf, noSlowerThan } from '../../benchmarks/targets.js';

it.each([
  { peers: 3600, ours: 3600, wanted: 'at most 3,600 ms', met: true },
  { peers: 3600, ours: 3601, wanted: 'at most 3,600 ms', met: false },
  { peers: 900, ours: 2500, wanted: 'at most 2,500 ms', met: true },
  { peers: 900, ours: 2501, wanted: 'at most 2,500 ms', met: false },
])('$ours ms beside $peers ms of the peers', ({ peers, ours, wanted, met }) => {
  expect(noSlowerThan(peers, ours)).toEqual({ wanted, met });
});

it.each([
  { startUp: 'included', ms: 11_000, wanted: 'at most 11', met: true },
  { startUp: 'included', ms: 11_010, wanted: 'at most 11', met: false },
  { startUp: 'subtracted', ms: 11_990, wanted: 'at most 12', met: true },
  { startUp: 'subtracted', ms: 12_010, wanted: 'at most 12', met: false },
] as const)('ten times as many maps, $ms times the time, start-up $startUp', ({ startUp, ms, wanted, met }) => {
  expect(growth(startUp, { count: 1000, ms: 1000 }, { count: 10_000, ms }).target).toEqual({ wanted, met });
});

it('a time that start-up swallowed meets nothing', () => {
  expect(growth('subtracted', { count: 30, ms: -1 }, { count: 100, ms: 20 }).target?.met).toBe(false);
});

it('memory has to stay under a gigabyte', () => {
  expect(memoryOf(10_000, 999_000_000)).toMatchObject({ value: '999 MB', target: { met: true } });
  expect(memoryOf(10_000, 1_000_000_000).target?.met).toBe(false);
});
