import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJsonc } from '../../../src/app/loading/jsonc.js';

it('reads comments, trailing commas and a byte order mark', () => {
  expect(parseJsonc('\uFEFF// a\n{ /* b, */ "a": ["x",], // c\n "//": "/* \\" */,]", }')).toEqual({
    a: ['x'],
    '//': '/* " */,]',
  });
});

it('refuses what is no JSON', () => {
  expect(() => parseJsonc('{ a: 1 }')).toThrow(SyntaxError);
});

it('reads all JSON as JSON', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJsonc(text)).toEqual(JSON.parse(text));
    }),
  );
});

it('reads texts that look like comments and commas', () => {
  const text = fc.string({ unit: fc.constantFrom('/', '*', ',', ']', '}', '"', '\\', '\n', ' ', 'a') });
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text), { noNullPrototype: true }), (value) => {
      expect(parseJsonc(JSON.stringify(value, null, 1))).toEqual(value);
    }),
  );
});
