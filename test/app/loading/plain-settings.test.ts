import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlainSettings } from '../../../src/app/loading/plain-settings.js';

function texts(text: string): Record<string, string> | undefined {
  const value: unknown = parse(text, { logLevel: 'silent' });
  return Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

describe('readPlainSettings', () => {
  it('reads cdk8s.yaml as it usually is', () => {
    const text =
      'language: typescript\napp: node --import servicemap/register src/main.ts\n\n# more\nimports:\n  - k8s@1.30.0\noutput: dist # no';
    expect(readPlainSettings(text.replace(' # no', ''))).toEqual({
      language: 'typescript',
      app: 'node --import servicemap/register src/main.ts',
      output: 'dist',
    });
    expect(readPlainSettings(text)).toBeUndefined();
  });

  it.each([
    ['a quoted text', 'app: "node main.ts"'],
    ['a block', 'app: |\n  node main.ts'],
    ['a text over two lines', 'app: node\n  main.ts'],
    ['a number', 'output: .5'],
    ['a truth value', 'output: True'],
    ['a flow', '{ app: x }'],
    ['a quoted key', '"app": x'],
    ['a key twice', 'app: x\napp: y'],
    ['a document mark', '---\napp: x'],
    ['a tab', '\tapp: x'],
    ['a comment behind', 'app: x # y'],
    ['an anchor', 'app: &a x'],
    ['a mapping inside', 'app: a: b'],
    ['a list at the margin', 'imports:\n- k8s'],
    ['a nested text', 'imports:\n  a: b'],
    ['a text below a comment', 'app: x\n# y\n  z'],
  ])('leaves %s to a reader of YAML', (_, text) => {
    expect(readPlainSettings(text)).toBeUndefined();
  });

  it('never reads anything but what a reader of YAML reads', () => {
    const word = fc.constantFrom(
      'app',
      'output',
      'dist',
      'true',
      'null',
      '~',
      '.5',
      '1',
      './a',
      '- ',
      '-',
      '#',
      ' #',
      ': ',
      ':',
      ' ',
      '  ',
      '\n',
      '\n',
      '"',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '%',
      '@',
      '[',
      '{',
      '}',
      ',',
      '?',
      '? ',
      '\t',
      '\r\n',
      '---',
      '...',
      '\u2028',
      'é',
      '=',
      '<<',
    );
    const line = fc.oneof(
      fc.constantFrom('app: x', 'output: a b', 'imports:', '  - k8s', '- k8s', '# c', ''),
      fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const plain = readPlainSettings(text);
        expect(plain).toEqual(plain && texts(text));
      }),
      { numRuns: 5000 },
    );
  });
});
