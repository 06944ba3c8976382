import { expect, it } from 'vitest';
import { locateThrown } from '../../../src/core/provenance/thrown.js';

const file = 'test/core/provenance/thrown.test.ts';

it('finds where an error was made, and where that was called from', () => {
  const make = () => new Error('no');
  const error = make();
  expect(locateThrown(error)).toEqual({
    source: { file, line: 7, column: 22, length: 3, text: `  const make = () => new Error('no');` },
    calledFrom: { file, line: 8, column: 17 },
  });
});

it('prefers the place that stands above the stack of a file in how it is written', () => {
  const stack = (place: string) =>
    `${place}\nconst a = ;\n          ^\n\nSyntaxError: no\n    at ${import.meta.filename}:1:1`;
  const expected = { source: { file: '/gone/main.ts', line: 3, column: 11, length: 1 } };
  expect(locateThrown({ stack: stack('/gone/main.ts:3') })).toEqual(expected);
  expect(locateThrown({ stack: stack('file:///gone/main.ts:3:11') })).toEqual(expected);
});

it.each([undefined, null, 'text', {}, { stack: 3 }, { stack: 'Error: no\n    at node:internal/main:1:1' }])(
  'finds nothing in %j',
  (thrown) => {
    expect(locateThrown(thrown)).toEqual({});
  },
);
