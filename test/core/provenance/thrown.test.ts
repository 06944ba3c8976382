import { expect, it } from 'vitest';
import { locateThrown } from '../../../src/core/provenance/thrown.js';

function fail(): never {
  throw new Error('first line\n    at second (line)');
}

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
}

it('is the word where the error was made, and the entry that led there', () => {
  const { source, calledFrom } = locateThrown(caught(fail));
  const text = "  throw new Error('first line\\n    at second (line)');";
  expect(source).toEqual({ file: 'test/core/provenance/thrown.test.ts', line: 5, column: 9, length: 3, text });
  expect(calledFrom?.file).toBe('test/core/provenance/thrown.test.ts');
});

it('of a file that does not parse is the place that stands above the stack', () => {
  const stack =
    'file:///x%20y/main.ts:3\n  const = 1;\n        ^\n\nSyntaxError: Unexpected token\n    at node:internal:1:1';
  expect(locateThrown({ stack })).toEqual({ source: { file: '/x y/main.ts', line: 3, column: 9, length: 1 } });
  const withColumn = stack.replace('main.ts:3', 'main.ts:3:7');
  expect(locateThrown({ stack: withColumn })).toEqual({
    source: { file: '/x y/main.ts', line: 3, column: 7, length: 1 },
  });
});

it.each([[undefined], ['text'], [{}], [{ stack: 42 }], [{ stack: 'Error: no frames' }]])(
  'is nowhere for %j',
  (thrown) => {
    expect(locateThrown(thrown)).toEqual({});
  },
);
