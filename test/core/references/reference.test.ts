import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Config } from '../../../src/constructs/config.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { isReference, type Reference } from '../../../src/core/references/reference.js';
import { isText, text } from '../../../src/core/references/text.js';
import { program } from '../../program.js';

const { map } = program(() => undefined);
const api = new StatelessApp(map, 'api', { image: 'a:1', ports: { http: { port: 8080, service: 80 }, grpc: 90 } });
const settings = new Config(map, 'settings', { data: { A: 'x' }, files: { f: '' } });

const references: [string, Reference][] = [
  ['a host', api.ports.http.host],
  ['a key', settings.key('A')],
  ['files', settings.files()],
  ['a text', text`http://${api.ports.http.address}`],
];

describe.each(references)('%s', (_, reference) => {
  it('is a reference, to another copy of the SDK too', () => {
    expect(isReference(reference)).toBe(true);
    expect(isReference({ [Symbol.for('servicemap.reference')]: true, type: 'text' })).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['a template', () => `a${reference as unknown as string}`],
    ['+', () => 'http://' + (reference as unknown as string)],
    ['String()', () => String(reference)],
    ['join()', () => [reference].join('')],
    ['JSON.stringify()', () => JSON.stringify({ reference })],
    ['a key of an object', () => ({ [reference as unknown as string]: 1 })],
    ['a number', () => Number(reference)],
  ])('made a string by %s says to write text', (_way, make) => {
    expect(make).toThrow(/write text`http:\/\/\$\{api\.ports\.http\.address\}`/);
  });

  it('can be looked at', () => {
    expect(inspect(reference, { depth: 0 })).not.toBe('');
  });
});

it('other values are none', () => {
  expect([undefined, null, 'x', {}, api, settings].some(isReference)).toBe(false);
});

describe('what foreign objects get', () => {
  it.each<[string, Reference, unknown]>([
    ['a host', api.ports.http.host, 'api.shop.svc.cluster.local'],
    ['a number', api.ports.http.number, 80],
    ['an address', api.ports.grpc.address, 'api.shop.svc.cluster.local:90'],
    [
      'a key',
      settings.key('A', { optional: true }),
      { configMapKeyRef: { name: 'settings', key: 'A', optional: true } },
    ],
    [
      'files',
      settings.files({ keys: ['f'], mode: 0o400 }),
      { configMap: { name: 'settings', defaultMode: 0o400, items: [{ key: 'f', path: 'f' }] } },
    ],
    ['a text', text`${api.ports.http.host}:${1}${true}`, 'api.shop.svc.cluster.local:1true'],
  ])('%s', (_, reference, expected) => {
    expect(reference.resolve()).toEqual(expected);
  });

  it('never a key inside a text', () => {
    expect(() => text`x${settings.key('A')}`.resolve()).toThrow('can be used in env only');
  });
});

describe('text', () => {
  it('keeps literals and values in their order, and flattens texts', () => {
    const inner = text`b${1}`;
    expect(text`a${inner}c${false}`.parts).toEqual(['a', 'b', 1, 'c', false]);
    expect(text``.parts).toEqual([]);
    expect(text`${'x'}`.parts).toEqual(['x']);
  });

  it('takes escapes as they are meant', () => {
    expect(text`a\nb`.parts).toEqual(['a\nb']);
  });

  it('keeps what is no value, so that it is found', () => {
    expect(text`a${undefined as never}`.parts).toEqual(['a', undefined]);
  });

  it('is told from other references', () => {
    expect([isText(text`x`), isText(api.ports.http.host), isText('x')]).toEqual([true, false, false]);
  });
});

it('urlSafe keeps all else of a key', () => {
  const key = settings.key('A', { optional: true }).urlSafe();
  expect(key.options).toEqual({ optional: true, urlSafe: true });
  expect(key.resolve()).toEqual(settings.key('A', { optional: true }).resolve());
});
