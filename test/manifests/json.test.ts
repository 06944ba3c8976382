import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../../src/manifests/json.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { foreign } from './content.js';

const manifest = (fields: Record<string, unknown>): Manifest => ({
  metadata: { labels: { a: 'b' }, name: 'x' },
  ...fields,
  kind: 'ConfigMap',
  apiVersion: 'v1',
});

test('one line, keys in the order a person expects, without what is undefined', () => {
  expect(toJson(manifest({ data: { a: 'x\ny', b: undefined }, list: [1, undefined, -0] }))).toBe(
    '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","labels":{"a":"b"}},"data":{"a":"x\\ny"},"list":[1,null,0]}',
  );
});

test('any content comes back, and stands on one line', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' })), (spec) => {
      const text = toJson(manifest({ spec }));
      expect(text).not.toMatch(/[\n\r]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(manifest({ spec }))));
    }),
  );
});

test.each(foreign)('refuses what JSON cannot hold: %s', (value, message) => {
  expect(() => toJson(manifest({ data: { list: [value] } }))).toThrow(
    new TypeError(`a manifest cannot hold ${message}`),
  );
});
