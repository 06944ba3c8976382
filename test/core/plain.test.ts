import { Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { plain, unwritable } from '../../src/core/plain.js';

const token = (value: unknown) => ({ resolve: () => value });

describe('plain', () => {
  it('copies what JSON has, without nothings', () => {
    const value = { a: [1, null, undefined, 'x'], b: null, c: undefined, d: { e: false }, f: 0, g: '' };
    const copy = plain(value);
    expect(copy).toStrictEqual({ a: [1, 'x'], d: { e: false }, f: 0, g: '' });
    expect(copy).not.toBe(value);
  });

  it('asks tokens, and tokens that they give', () => {
    expect(
      plain({ a: token(token(5)), b: Lazy.any({ produce: () => token('x') }) as unknown, c: [token(undefined)] }),
    ).toStrictEqual({
      a: 5,
      b: 'x',
      c: [],
    });
  });

  it('keeps a key that JavaScript would take for a prototype', () => {
    const read: unknown = JSON.parse('{ "data": { "__proto__": "a", "constructor": { "__proto__": { "b": "c" } } } }');
    expect(JSON.stringify(plain(read))).toBe(JSON.stringify(read));
  });

  it('takes objects without a prototype', () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(plain(bare)).toStrictEqual({ a: 1 });
  });

  it.each<[string, unknown, RegExp]>([
    ['a function', { a: { b: () => 1 } }, /a function at \/a\/b/],
    ['a symbol', [Symbol('x')], /a symbol at \/0/],
    ['a big integer', 1n, /a bigint at \//],
    ['an instance', { at: new Date(0) }, /an instance of Date at \/at/],
  ])('refuses %s, and says where', (_, value, expected) => {
    expect(() => plain(value)).toThrow(expected);
  });
});

describe('unwritable', () => {
  const ring: { at: unknown[] } = { at: [] };
  ring.at.push(ring);
  // The same thing in two places is no ring.
  const shared = { a: 1 };

  it.each<[unknown, string | undefined, (string | number)[]]>([
    [{ a: [1, 'x', null, undefined], b: token(() => 1) }, undefined, []],
    [{ a: { 'b.c': [() => 1] } }, 'a function', ['a', 'b.c', 0]],
    [{ a: 1n }, 'a bigint', ['a']],
    [[Symbol('x')], 'a symbol', [0]],
    [{ a: NaN }, 'NaN', ['a']],
    [{ a: new Map() }, 'an instance of Map', ['a']],
    [ring, 'itself', ['at', 0]],
    [[shared, shared], undefined, []],
    [Lazy.any({ produce: () => 1 }), undefined, []],
  ])('%#', (value, what, path) => {
    expect(unwritable(value)).toEqual(what === undefined ? undefined : { what, path });
  });
});
