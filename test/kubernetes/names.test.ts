import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestName } from '../../src/kubernetes/name-suggestion.js';
import { CHECKS, type NameSyntax } from '../../src/kubernetes/names.js';

const syntaxes = Object.keys(CHECKS) as NameSyntax[];

const messages: [NameSyntax, string, string][] = [
  [
    'dns1123Label',
    'Bad_Name',
    '"Bad_Name" has a capital letter and "_"; use lower-case letters, digits, and "-" between them',
  ],
  ['dns1123Label', '', 'the name is empty; use lower-case letters, digits, and "-" between them'],
  ['dns1123Label', 'a'.repeat(64), `"${'a'.repeat(64)}" has 64 characters, at most 63 are possible`],
  [
    'dns1123Subdomain',
    'a..b',
    '"a..b" has an empty part beside a "."; use lower-case letters, digits, and "-" and "." between them',
  ],
  [
    'dns1123Subdomain',
    'a-.b',
    '"a-.b" has a part that ends with "-"; use lower-case letters, digits, and "-" and "." between them',
  ],
  [
    'dns1035Label',
    '1st',
    '"1st" starts with a digit; use lower-case letters, digits, and "-" between them; the first must be a letter',
  ],
  [
    'portName',
    '8080',
    '"8080" has no letter; use lower-case letters, digits, and "-" between them; at least one must be a letter',
  ],
  ['portName', 'prometheus-metrics', '"prometheus-metrics" has 18 characters, at most 15 are possible'],
  ['envName', '2FA', '"2FA" starts with a digit; use letters, digits, "-", "_" and "."; the first must not be a digit'],
  ['configKey', 'a/b c', '"a/b c" has "/" and white space; use letters, digits, "-", "_" and "."'],
  ['labelKey', 'a/b/c', '"a/b/c" has more than one "/"; use at most one, after a domain'],
  [
    'labelKey',
    'Shop.example/tier',
    'in "Shop.example/tier", the part before "/" has a capital letter; use lower-case letters, digits, and "-" and "." between them',
  ],
  [
    'labelKey',
    'shop.example/',
    'in "shop.example/", the part after "/" is empty; use letters, digits, and "-", "_" and "." between them',
  ],
  [
    'labelValue',
    '-x',
    '"-x" does not start with a letter or digit; use letters, digits, and "-", "_" and "." between them',
  ],
  ['pathSegment', 'a/b', '"a/b" has "/"; use anything without "/" and "%"'],
];

describe('names', () => {
  it.each(messages)('%s: %j', (syntax, value, message) => {
    expect(CHECKS[syntax](value)).toBe(message);
  });

  it('lets the domain of an annotation, and only of an annotation, have capital letters', () => {
    expect(CHECKS.annotationKey('Example.com/x')).toBeUndefined();
    expect(CHECKS.labelKey('Example.com/x')).toBeDefined();
  });

  it.each(syntaxes)('%s: whatever is wrong, the message says what', (syntax) => {
    const alphabet = fc.constantFrom(...'abAZ09-_./%= é'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 80 }), (value) => {
        const message = CHECKS[syntax](value);
        // A subject, something after it, and no gap where a fault should stand.
        return message === undefined || /^\S.* (is|has|starts|ends|does)\b[^;]+/.test(message);
      }),
    );
  });
});

const suggestions: [NameSyntax, string, string][] = [
  ['dns1123Label', 'Bad_Name', 'bad-name'],
  ['dns1123Label', 'ordersDb', 'orders-db'],
  ['dns1123Label', 'Café ☕ au lait', 'cafe-au-lait'],
  ['dns1123Subdomain', 'Shop..example.-com', 'shop.example.com'],
  ['dns1035Label', '1st-db', 'x-1st-db'],
  ['portName', 'prometheus-metrics', 'prometheus-metr'],
  ['portName', '8080', 'p-8080'],
  ['envName', '2FA MODE', '_2FA_MODE'],
  ['configKey', 'conf.d/app.yaml', 'conf.d-app.yaml'],
  ['labelValue', 'Team Shop!', 'Team-Shop'],
  ['labelKey', 'Shop_Team/The Tier', 'shop-team/The-Tier'],
  ['pathSegment', 'a/b', 'a-b'],
];

describe('suggestName', () => {
  it.each(suggestions)('%s: %j', (syntax, value, name) => {
    expect(suggestName(syntax, value)).toBe(name);
  });

  it('has nothing for a right name, nor where nothing can stay', () => {
    expect(suggestName('dns1123Label', 'orders-db')).toBeUndefined();
    expect(suggestName('dns1123Label', '---')).toBeUndefined();
    expect(suggestName('dns1123Label', '')).toBeUndefined();
  });

  it('cuts to a given maximum without leaving a dash at the end', () => {
    expect(suggestName('dns1123Label', 'Nightly-Report', 8)).toBe('nightly');
  });

  it.each(syntaxes)('%s: is right whenever it is given', (syntax) => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 300 })), (value) => {
        const name = suggestName(syntax, value);
        return name === undefined || (name !== value && CHECKS[syntax](name) === undefined);
      }),
    );
  });

  it('finds a name for whatever has a letter in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...syntaxes), (around, syntax) => {
        const value = `${around}x`;
        return CHECKS[syntax](value) === undefined || suggestName(syntax, value) !== undefined;
      }),
    );
  });
});
