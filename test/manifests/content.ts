import fc from 'fast-check';
import type { Manifest } from '../../src/manifests/manifest.js';
import { TRAPS } from './traps.js';

/** A ConfigMap with other fields beside its metadata. */
export const configMap = (content: Record<string, unknown>): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'shop' },
  ...content,
});

/** What JSON cannot hold, and what is said of it. */
export const foreign: readonly (readonly [unknown, string])[] = [
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [1n, 'a bigint'],
  [() => 1, 'a function'],
  [Symbol('a'), 'a symbol'],
  [new Date(0), '[object Date]'],
  [{ nested: new Map([[1, 2]]) }, '[object Map]'],
];

// Pieces that break YAML writers more often than random characters do.
const piece = fc.oneof(
  fc.constantFrom(...TRAPS, '\n', ' ', '\t', ':', '#', '- ', "'", '"', '\r', '\u0085', '\u2028', '\ufeff'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.stringMatching(/^[-+.\d_,xobeE:TZ ]{1,12}$/),
);
/** Any text, likelier one that is hard to write. */
const text = fc.oneof(
  piece,
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** An object with any JSON in it. */
export const anyManifest = fc
  .dictionary(text, value, { maxKeys: 4, noNullPrototype: true })
  .map((spec) => configMap({ spec }));

/** Objects that hold each trap as a value, in lists, and as keys at each depth. */
export const trapManifests: readonly Manifest[] = TRAPS.flatMap((trap) => {
  const data = Object.fromEntries([[trap, 'plain']]);
  const deep = Object.fromEntries([[trap, [{ [trap]: ['a\n', { b: ' c\nd' }] }]]]);
  return [
    configMap({ data: { a: trap, list: [trap, [trap]], nested: [{ a: trap, b: trap }], z: trap } }),
    configMap({ data, list: [data], nested: [{ a: 1, data }], deep }),
  ];
});

const SIZE = 100_000;
const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));

/** Texts of 100 kB, as files in a ConfigMap are. */
export const longTexts: Readonly<Record<string, string>> = {
  'lines of code': filled('  if (a) {\n\tb("c: d # e");\n  }\n\n'),
  'one line': filled('word '),
  'one word': filled('x'),
  'JSON on one line': JSON.stringify({ list: Array.from({ length: 4_000 }, (_, n) => ({ 'a-key': `"${n}"` })) }),
  'line ends of Windows': filled('key = value\r\n'),
  'trailing spaces, tabs and blank ends': `${filled('a  \t\n \n')}\n\n\n`,
  'what separates documents': filled('---\n# a\n...\n%YAML 1.1\n'),
  emoji: filled('😀 한글 é\n'),
  'other line ends': filled('a\u0085b\u2028c\u2029d\n'),
  'a byte order mark before each line': filled('\ufeffa: b\n'),
  'half surrogates': filled('a\ud800b\udc00\n'),
  controls: filled('\u0000\u0007\u001b[0m\u007f\n'),
  'no line end behind the last line': `${filled('a: b\n')}end`,
  'a first line that is indented': `    a\n${filled('b\n')}`,
};
