import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/findings/excerpt.js';
import { columns } from '../../src/findings/visible.js';

/** The line with its caret below it. */
const shown = (text: string, token: string, limit = 140): string[] => {
  const { line, indent, width } = excerpt(text, text.indexOf(token) + 1, token.length, limit);
  return [line, ' '.repeat(indent) + '^'.repeat(width)];
};

describe('the caret stands below what it means', () => {
  it.each([
    ['plain text', 'a: 1,', '1', ['a: 1,', '   ^']],
    ['after tabs', '\t\ta: 10', '10', ['        a: 10', '           ^^']],
    ['over a tab', 'a\tb', 'a\tb', ['a    b', '^^^^^^']],
    ['after wide characters', '"데이터": 1', '1', ['"데이터": 1', '          ^']],
    ['over wide characters', 'x: 日本', '日本', ['x: 日本', '   ^^^^']],
    ['after an emoji of many parts', '"👩‍👩‍👧": 1', '1', ['"👩‍👩‍👧": 1', '      ^']],
    ['after combining marks', 'e\u0301 = 1', '1', ['e\u0301 = 1', '    ^']],
    ['after a control character', '\u001b[1m 1', ' 1', ['␛[1m 1', '    ^^']],
    ['after half of a pair', '\ud83d = 1', '1', ['\ufffd = 1', '    ^']],
  ])('%s', (_, text, token, expected) => {
    expect(shown(text, token)).toEqual(expected);
  });

  it('after the end where the place lies there', () => {
    expect(excerpt('ab', 3, 1, 140)).toEqual({ line: 'ab', indent: 2, width: 1 });
    expect(excerpt('ab', 99, 9, 140)).toEqual({ line: 'ab', indent: 2, width: 1 });
    expect(excerpt('', 1, 1, 140)).toEqual({ line: '', indent: 0, width: 1 });
  });
});

describe('a wide line', () => {
  const long = `${'a'.repeat(500)}[here]${'b'.repeat(500)}`;

  it('is clipped around the caret', () => {
    const [line = '', caret = ''] = shown(long, '[here]', 100);
    expect(line).toBe(`…${'a'.repeat(33)}[here]${'b'.repeat(59)}…`);
    expect(caret).toBe(`${' '.repeat(34)}^^^^^^`);
  });

  it('keeps its beginning or its end where the caret is near', () => {
    expect(shown(`[here]${'b'.repeat(500)}`, '[here]', 20)).toEqual([`[here]${'b'.repeat(12)}…`, '^^^^^^']);
    expect(shown(`${'a'.repeat(500)}[here]`, '[here]', 20)).toEqual([
      `…${'a'.repeat(12)}[here]`,
      `${' '.repeat(13)}^^^^^^`,
    ]);
  });

  it('clips the caret with the line', () => {
    expect(shown('x'.repeat(300), 'x'.repeat(300), 20)).toEqual([`${'x'.repeat(18)}…`, '^'.repeat(18)]);
  });

  it('of a megabyte costs no more than one of a page', () => {
    const text = 'x'.repeat(2_000_000);
    const before = process.cpuUsage();
    expect(excerpt(text, 1_000_000, 5, 100)).toMatchObject({ indent: 34, width: 5 });
    // Of the process, not of the clock: a busy machine changes nothing.
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });
});

it('no line is wider than the limit, and the caret is always below it', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '\t', '한', '😀', 'e\u0301', '\u001b', ' '),
    minLength: 100,
    maxLength: 300,
  });
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(
      text,
      fc.nat(400),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 20, max: 140 }),
      (content, column, length, limit) => {
        const { line, indent, width } = excerpt(content, column + 1, length, limit);
        const total = [...graphemes.segment(line)].reduce((sum, { segment }) => sum + columns(segment), 0);
        expect(total).toBeLessThanOrEqual(limit);
        expect(width).toBeGreaterThanOrEqual(1);
        expect(indent + width).toBeLessThanOrEqual(Math.max(total, indent + 1));
        expect(line).not.toMatch(/[\u0000-\u001f]/);
      },
    ),
  );
});
