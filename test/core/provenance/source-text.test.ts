import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lines, perText } from '../../../src/core/provenance/source-text.js';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', '\u2028', ' ') });

it('positions lead back to their offsets', () => {
  fc.assert(
    fc.property(text, fc.nat(), (content, some) => {
      const lines = new Lines(content);
      const offset = some % (content.length + 1);
      const { line, column } = lines.position(offset);
      expect((lines.span(line)?.start ?? NaN) + column - 1).toBe(offset);
    }),
  );
});

it('lines end where JavaScript says, and hold no line end', () => {
  const lines = new Lines('a\nb\r\nc\rd\u2028e\n');
  expect([1, 2, 3, 4, 5, 6, 7].map((line) => lines.line(line))).toEqual(['a', 'b', 'c', 'd', 'e', '', undefined]);
});

it('what was made of a text is made anew only when the text changes', () => {
  let made = 0;
  const count = perText((file, content) => `${file} ${content} ${++made}`);
  expect([count('f', 'a'), count('f', 'a'), count('g', 'a'), count('f', 'b')]).toEqual([
    'f a 1',
    'f a 1',
    'g a 2',
    'f b 3',
  ]);
});
