import { describe, expect, it } from 'vitest';
import { isExternal, parseExternal } from '../../src/relations/externals.js';

describe('externals', () => {
  it.each([
    ['Secret/db', { kind: 'Secret', name: 'db' }],
    ['Secret/shop/db', { kind: 'Secret', namespace: 'shop', name: 'db' }],
    ['secret/*', { kind: 'secret', name: '*' }],
    ['ClusterRole/system:node', { kind: 'ClusterRole', name: 'system:node' }],
  ])('read %s', (text, external) => {
    expect(parseExternal(text)).toEqual(external);
  });

  it.each(['', 'Secret', 'Secret/', '/db', 'Secret//db', 'Secret/a/b/c', 'Secret/Shop/db', 'a secret/b'])(
    'refuse %j',
    (text) => {
      expect(parseExternal(text)).toBeUndefined();
    },
  );

  const db = { kind: 'Secret', namespace: 'shop', name: 'db' };

  it.each([
    ['Secret/db', true],
    ['secret/shop/db', true],
    ['Secret/*', true],
    ['Secret/other/db', false],
    ['Secret/d', false],
    ['ConfigMap/db', false],
  ])('%s is Secret db of shop: %s', (text, expected) => {
    const external = parseExternal(text);
    expect(isExternal(external ? [external] : [], db)).toBe(expected);
  });
});
