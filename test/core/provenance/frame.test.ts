import { describe, expect, it } from 'vitest';
import { decoded, parseStack, pathOf } from '../../../src/core/provenance/frame.js';

const one = (line: string): unknown => parseStack(`Error: at nowhere (of:1:1)\n    at ${line}`)[0];

describe('a line of a stack trace', () => {
  it.each([
    ['fn (file:///x/y.ts:1:2)', { file: '/x/y.ts', name: 'fn' }],
    ['/x/y.ts:1:2', { file: '/x/y.ts' }],
    ['file:///x/y.ts:1:2', { file: '/x/y.ts' }],
    ['new Shop (/x/y.ts:1:2)', { file: '/x/y.ts', name: 'new Shop' }],
    ['async fn (/x/y.ts:1:2)', { file: '/x/y.ts', awaits: true, name: 'fn' }],
    ['async /x/y.ts:1:2', { file: '/x/y.ts', awaits: true }],
    ['async file:///x/y.ts:1:2', { file: '/x/y.ts', awaits: true }],
    ['Array.fn [as forEach] (/x/y.ts:1:2)', { file: '/x/y.ts', name: 'Array.fn [as forEach]' }],
    ['Object.<anonymous> (/x/y.ts:1:2)', { file: '/x/y.ts', name: 'Object.<anonymous>' }],
    ['fn (/home/a (b)/c d.ts:1:2)', { file: '/home/a (b)/c d.ts', name: 'fn' }],
    ['/home/a:b/(c)/y.ts:1:2', { file: '/home/a:b/(c)/y.ts' }],
    ['fn (file:///a%20b/%25c/%ED%95%9C.ts:1:2)', { file: '/a b/%c/한.ts', name: 'fn' }],
    ['fn (file:///x/y.ts?tsx-namespace=1:1:2)', { file: '/x/y.ts', name: 'fn' }],
    ['fn (/x/y.mts?t=17:1:2)', { file: '/x/y.mts', name: 'fn' }],
    ['fn (C:\\a b\\c.ts:1:2)', { file: 'C:/a b/c.ts', name: 'fn' }],
    ['file:///C:/a%20b/c.ts:1:2', { file: 'C:/a b/c.ts' }],
    ['file://server/share/c.ts:1:2', { file: '//server/share/c.ts' }],
    ['\\\\server\\share\\c.ts:1:2', { file: '//server/share/c.ts' }],
    ['eval (eval at fn (file:///x/y.ts:1:2), <anonymous>:9:9)', { file: '/x/y.ts', name: 'eval' }],
    ['eval (eval at a (eval at b (/x/y.ts:1:2)), <anonymous>:9:9)', { file: '/x/y.ts', name: 'eval' }],
    ['eval (eval at <anonymous> (/x (y)/z.ts:1:2), <anonymous>:9:9)', { file: '/x (y)/z.ts', name: 'eval' }],
    ['[eval]:1:2', { file: '[eval]' }],
    ['Script (evalmachine.<anonymous>:1:2)', { file: 'evalmachine.<anonymous>', name: 'Script' }],
    ['node:internal/modules/run:1:2', { file: 'node:internal/modules/run' }],
  ])('%s', (line, expected) => {
    expect(one(line)).toEqual({ line: 1, column: 2, ...expected });
  });

  it.each([
    'Array.map (<anonymous>)',
    'async Promise.all (index 0)',
    'native',
    'new Promise (<anonymous>)',
    '<anonymous>:1:2',
  ])('without a file: %s', (line) => {
    expect(one(line)).toBeUndefined();
  });

  it.each(['f (data:text/javascript,1:1:2)', 'f (wasm://wasm/1:wasm-function[1]:0x1:1:2)'])(
    'without text: %s',
    (line) => {
      expect(one(line)).toBeUndefined();
    },
  );
});

it('frames come in the order of the trace, the message left out', () => {
  const stack = 'Error: one\ntwo (/x.ts:1:1)\n    at a (/x.ts:1:2)\n    at native\n    at /y.ts:3:4\n';
  expect(parseStack(stack)).toEqual([
    { file: '/x.ts', line: 1, column: 2, name: 'a' },
    { file: '/y.ts', line: 3, column: 4 },
  ]);
  expect(parseStack('')).toEqual([]);
});

it('what is not percent-encoded stays as it is', () => {
  expect(decoded('100%')).toBe('100%');
  expect(decoded('a%20b')).toBe('a b');
  expect(pathOf('/a%20b.ts')).toBe('/a%20b.ts');
});
