import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/manifests/manifest.js';
import { toYaml } from '../../src/manifests/yaml.js';
import { TRAPS } from './traps.js';

const READERS: Record<string, (text: string) => unknown> = {
  'yaml 1.2': (text) => parse(text, { version: '1.2' }),
  'yaml 1.1': (text) => parse(text, { version: '1.1' }),
  'js-yaml core': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
};

const configMap = (content: Record<string, unknown>): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'shop' },
  ...content,
});

function expectSameEverywhere(manifest: Manifest): void {
  const text = toYaml(manifest);
  for (const [reader, read] of Object.entries(READERS)) expect(read(text), `${reader} on\n${text}`).toEqual(manifest);
}

// Pieces that break YAML writers more often than random characters do.
const piece = fc.oneof(
  fc.constantFrom(...TRAPS, '\n', ' ', '\t', ':', '#', '- ', "'", '"', '\r', '\u0085', '\u2028', '\ufeff'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.stringMatching(/^[-+.\d_,xobeE:TZ ]{1,12}$/),
);
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

describe('every reader gives back what was written', () => {
  test('traps as values and in lists', () => {
    for (const trap of TRAPS) {
      expectSameEverywhere(
        configMap({ data: { a: trap, list: [trap, [trap]], nested: [{ a: trap, b: trap }], z: trap } }),
      );
    }
  });

  test('traps as keys', () => {
    for (const trap of TRAPS) {
      const data = Object.fromEntries([[trap, 'plain']]);
      const deep = Object.fromEntries([[trap, [{ [trap]: ['a\n', { b: ' c\nd' }] }]]]);
      expectSameEverywhere(configMap({ data, list: [data], nested: [{ a: 1, data }], deep }));
    }
  });

  test('any content', () => {
    fc.assert(
      fc.property(fc.dictionary(text, value, { maxKeys: 4, noNullPrototype: true }), (spec) =>
        expectSameEverywhere(configMap({ spec })),
      ),
      { numRuns: 2_000 },
    );
  });
});
