import { expect, it } from 'vitest';
import { unexcused } from './warnings.js';

const manifest = (kind: string) => ({ apiVersion: 'v1', kind, metadata: { name: 'x' } });
const deprecated = 'v1 ComponentStatus is deprecated in v1.19+';

it('every warning counts but those that the list names, for their kind alone', () => {
  const exceptions = [
    { apiVersion: 'v1', kind: 'ComponentStatus', text: /^v1 ComponentStatus is deprecated/, why: 'for a test' },
  ];
  expect(unexcused(manifest('ComponentStatus'), [deprecated])).toEqual([deprecated]);
  expect(unexcused(manifest('ComponentStatus'), [deprecated, 'unknown'], exceptions)).toEqual(['unknown']);
  expect(unexcused(manifest('Service'), [deprecated], exceptions)).toEqual([deprecated]);
});

it('a file that overlaps with another one counts, also where servers find that it overlaps with itself', () => {
  const overlap = (one: string, other: string) => `volume "all" (Projected): overlapping paths: ${one} with ${other}`;
  const [a, b] = ['"a.conf" (ConfigMap "one")', '"a.conf" (ConfigMap "two")'] as const;
  expect(unexcused(manifest('Pod'), [overlap(a, a), overlap(a, b)])).toEqual([overlap(a, b)]);
});
