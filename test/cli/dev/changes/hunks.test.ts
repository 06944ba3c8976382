import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksOf } from '../../../../src/cli/dev/changes/hunks.js';

const rule = (name: string) => [
  '  - from:',
  '      - namespaceSelector:',
  '          matchLabels:',
  `            name: ${name}`,
];
const policy = (...names: string[]) => ['spec:', '  ingress:', ...names.flatMap(rule)];

describe('an item of a list', () => {
  it.each([
    ['in the middle', ['a', 'b', 'c'], ['a', 'c'], 'b'],
    ['at the end', ['a', 'b'], ['a'], 'b'],
    ['at the beginning', ['a', 'b'], ['b'], 'a'],
  ])('that went or came %s is shown whole', (_, more, fewer, name) => {
    const item = rule(name).map((line) => line.slice(2));
    const place = 'spec.ingress';
    expect(hunksOf(policy(...more), policy(...fewer))).toEqual([{ place, before: item, after: [] }]);
    expect(hunksOf(policy(...fewer), policy(...more))).toEqual([{ place, before: [], after: item }]);
  });

  it('beside another change is shown whole too', () => {
    const [before, after] = [policy('a', 'b', 'c'), [...policy('a', 'c'), '  egress: []']];
    expect(hunksOf(before, after).map(({ before: went, after: came }) => [went[0], came[0]])).toEqual([
      ['- from:', undefined],
      [undefined, 'egress: []'],
    ]);
  });
});

it('what is shown makes the one out of the other, wherever it was moved', () => {
  const lines = fc.array(fc.constantFrom('- a:', '  - b', '  c: 1', '    d: 2', ''), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const hunks = hunksOf(before, after);
      const [went, came] = [hunks.flatMap((one) => one.before), hunks.flatMap((one) => one.after)];
      expect(after.length - before.length).toBe(came.length - went.length);
      const left = (all: readonly string[], taken: readonly string[]) => {
        const rest = all.map((line) => line.trimStart());
        for (const line of taken) rest.splice(rest.indexOf(line.trimStart()), 1);
        return rest.toSorted();
      };
      expect(left(before, went)).toEqual(left(after, came));
    }),
  );
});
