import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/manifests/manifest.js';
import { toYaml } from '../../src/manifests/yaml.js';
import { anyManifest, configMap, foreign, longTexts, trapManifests } from './content.js';

const READERS: Record<string, (text: string) => unknown> = {
  'yaml 1.2': (text) => parse(text, { version: '1.2' }) as unknown,
  'yaml 1.1': (text) => parse(text, { version: '1.1' }) as unknown,
  'js-yaml core': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
};

function expectSameEverywhere(manifest: Manifest): void {
  const text = toYaml(manifest);
  for (const [reader, read] of Object.entries(READERS)) expect(read(text), `${reader} on\n${text}`).toEqual(manifest);
}

describe('every reader gives back what was written', () => {
  test('traps as values, in lists and as keys', () => {
    for (const manifest of trapManifests) expectSameEverywhere(manifest);
  });

  test.each(Object.entries(longTexts))('100 kB: %s', (_, long) => {
    const nested = { list: [long, { [long.slice(0, 2_000)]: [[long]] }] };
    expectSameEverywhere(configMap({ data: { a: long, z: 'end' }, nested }));
  });

  test('any content', () => {
    fc.assert(
      fc.property(anyManifest, (manifest) => expectSameEverywhere(manifest)),
      { numRuns: 2_000 },
    );
  });
});

describe('how it reads', () => {
  test('a manifest as a person would write it', () => {
    const manifest = {
      spec: {
        args: ['--port=8080', '-v', 'a b', '*'],
        empty: { list: [], map: {}, nothing: null, gone: undefined, inner: { gone: undefined } },
        lists: [[1, [2]], [], {}, [{ a: 1, b: [2] }], undefined],
        flags: [true, 'true', 5432, '5432', 0.5, 1e21, 5e-7, -0],
      },
      kind: 'Gadget',
      immutable: true,
      metadata: {
        annotations: { note: '{"a": 1}' },
        ownerReferences: [],
        labels: { b: '1', a: 'x' },
        namespace: 'shop',
        name: 'api',
      },
      type: 'Opaque',
      apiVersion: 'acme.io/v1',
    };
    expect(toYaml(manifest)).toBe(`apiVersion: acme.io/v1
kind: Gadget
metadata:
  name: api
  namespace: shop
  labels:
    b: "1"
    a: x
  annotations:
    note: '{"a": 1}'
  ownerReferences: []
type: Opaque
immutable: true
spec:
  args:
  - --port=8080
  - -v
  - a b
  - "*"
  empty:
    list: []
    map: {}
    nothing: null
    inner: {}
  lists:
  - - 1
    - - 2
  - []
  - {}
  - - a: 1
      b:
      - 2
  - null
  flags:
  - true
  - "true"
  - 5432
  - "5432"
  - 0.5
  - 1.0e+21
  - 5.0e-7
  - 0
`);
  });

  test('text of several lines as a block, long lines unbroken', () => {
    const long = 'word '.repeat(60);
    const data = {
      'a.conf': `listen 80;\n\tserver x;\n${long}end\n`,
      cut: 'a\nb',
      indented: '  a\nb\n',
      more: 'a\n\n',
      crlf: 'a\r\n',
    };
    expect(toYaml(configMap({ data }))).toContain(`data:
  a.conf: |
    listen 80;
    \tserver x;
    ${long}end
  cut: |-
    a
    b
  indented: |2
      a
    b
  more: |+
    a

  crlf: "a\\r\\n"
`);
  });

  test.each([
    '100m',
    '128Mi',
    'ghcr.io/acme/api:1.4.2',
    'sha256:0a1',
    '1.2.3',
    '10.0.0.0/8',
    '0 3 * * *',
    'http://a:80/?b=c#d',
    '$(HOST):80',
    'Ärger',
    '한글',
  ])('no needless quotes: %s', (value) => {
    expect(toYaml(configMap({ data: { a: value } }))).toContain(`\n  a: ${value}\n`);
  });

  test('what a reviewer could not see is escaped', () => {
    const hidden = ['a\u202eb', 'a\u2066b\nc\n', 'a\u00a0b', '\ufeff', 'a\u0085b'];
    const text = toYaml(configMap({ hidden }));
    expect(text).toContain(String.raw`- "a\u202eb"
- "a\u2066b\nc\n"
- "a\u00a0b"
- "\ufeff"
- "a\u0085b"`);
  });

  test('half a surrogate pair, which UTF-8 cannot hold, is escaped', () => {
    expect(toYaml(configMap({ half: 'a\ud800' }))).toContain(String.raw`half: "a\ud800"`);
  });
});

test.each(foreign)('refuses what JSON cannot hold: %s', (value, message) => {
  expect(() => toYaml(configMap({ data: { list: [value] } }))).toThrow(
    new TypeError(`a manifest cannot hold ${message}`),
  );
});
