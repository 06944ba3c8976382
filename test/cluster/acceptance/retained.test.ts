import { describe, expect, it } from 'vitest';
import { lost } from './retained.js';

const object = (body: object) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, ...body });
const lostOf = (sent: object, got: object) => lost(object(sent), object(got));

describe('what an answer lacks', () => {
  it.each<[what: string, sent: object, got: object]>([
    ['the same', { spec: { a: 1, b: ['x'], c: null } }, { spec: { a: 1, b: ['x'], c: null } }],
    ['what the server adds', { spec: {} }, { spec: { replicas: 1 }, status: {} }],
    [
      'items that admission adds',
      { list: [{ name: 'a' }, { name: 'b' }] },
      { list: [{ name: 'a', x: 1 }, { name: 'new' }, { name: 'b' }] },
    ],
    ['amounts in another form', { cpu: '1000m', memory: 1024 }, { cpu: '1', memory: '1Ki' }],
    ['a list of nothing', { rules: [] }, {}],
    [
      'what says the same by its absence',
      { hostNetwork: false, env: [{ name: 'A', value: '' }] },
      { env: [{ name: 'A' }] },
    ],
  ])('is nothing with %s', (_what, sent, got) => {
    expect(lostOf(sent, got)).toEqual([]);
  });

  it.each<[what: string, sent: object, got: object, expected: string[]]>([
    ['a field', { spec: { sleep: { seconds: 3 } } }, { spec: {} }, ['/spec/sleep: sent {"seconds":3}, got nothing']],
    ['a switch', { spec: { hostUsers: false } }, { spec: {} }, ['/spec/hostUsers: sent false, got nothing']],
    ['an empty object', { podSelector: {} }, {}, ['/podSelector: sent {}, got nothing']],
    ['another value', { data: { 'a/b': 'x' } }, { data: { 'a/b': 'y' } }, ['/data/a~1b: sent "x", got "y"']],
    ['another type', { port: 80 }, { port: '80x' }, ['/port: sent 80, got "80x"']],
    ['a text for a number', { value: '80' }, { value: 80 }, ['/value: sent "80", got 80']],
    ['another amount', { cpu: '100m' }, { cpu: '1' }, ['/cpu: sent "100m", got "1"']],
    [
      'another order',
      { args: ['a', 'b'] },
      { args: ['b', 'a'] },
      ['/args/0: sent "a", got "b"', '/args/1: sent "b", got "a"'],
    ],
    ['another order among more', { args: ['a', 'b'] }, { args: ['b', 'a', 'c'] }, ['/args/1: sent "b", got nothing']],
    ['an item', { args: ['a', 'b'] }, { args: ['b'] }, ['/args/0: sent "a", got nothing']],
    ['a list', { args: ['a'] }, {}, ['/args: sent ["a"], got nothing']],
  ])('is %s', (_what, sent, got, expected) => {
    expect(lostOf(sent, got)).toEqual(expected);
  });

  it('knows that a Secret is read in another field than it is written in', () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } };
    expect(lost({ ...secret, stringData: { a: 'b' } }, { ...secret, data: { a: 'Yg==' } })).toEqual([]);
    expect(lost({ ...secret, stringData: { a: 'b' } }, { ...secret, data: { a: 'Yw==' } })).toEqual([
      '/data/a: sent "Yg==", got "Yw=="',
    ]);
  });
});
