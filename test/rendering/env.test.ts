import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Config } from '../../src/constructs/config.js';
import { Secret } from '../../src/constructs/secret.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { mapOf } from '../../src/core/map-context.js';
import { mistakesOf } from '../../src/core/options/issues.js';
import type { KeyReference } from '../../src/core/references/key.js';
import { text, Text } from '../../src/core/references/text.js';
import { argument, envSchema, renderArgument, renderEnv, variablesIn } from '../../src/rendering/env.js';
import { program } from '../program.js';

const { map: serviceMap } = program(() => undefined);
const map = mapOf(serviceMap);
const login = new Secret(serviceMap, 'login', { existing: ['password', 'user.name', 'user-name'] });
const admin = new Secret(serviceMap, 'admin', { existing: ['password'] });
const settings = new Config(serviceMap, 'settings', { data: { LEVEL: 'info' } });
const db = new StatelessApp(serviceMap, 'db', { image: 'a:1', ports: { sql: 5432 } });

/** What a container runtime makes of a value: `$(X)` is X where it is known before, `$$` is a dollar. */
function expand(value: string, known: ReadonlyMap<string, string>): string {
  return value.replaceAll(/\$(?:\$|\((?<name>[^)]*)\))/g, (written, name?: string) =>
    written === '$$' ? '$' : (known.get(name ?? '') ?? written),
  );
}

/** The variables as the program in the container sees them; keys have the value `<source/key>`. */
function seen(env: Parameters<typeof renderEnv>[0]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { name, value, valueFrom } of renderEnv(env, map)) {
    known.set(name, value === undefined ? keyValue(valueFrom) : expand(value, known));
  }
  return known;
}

function keyValue(from: unknown): string {
  const { secretKeyRef, configMapKeyRef } = from as Record<string, { name: string; key: string } | undefined>;
  const { name, key } = secretKeyRef ?? configMapKeyRef ?? { name: '?', key: '?' };
  return `<${name}/${key}>`;
}

describe('env', () => {
  it('writes values, references, keys', () => {
    expect(
      renderEnv(
        { A: 'x', B: 1, C: false, HOST: db.host, PORT: db.port, KEY: settings.key('LEVEL'), T: text`a${1}${true}b` },
        map,
      ),
    ).toEqual([
      { name: 'A', value: 'x' },
      { name: 'B', value: '1' },
      { name: 'C', value: 'false' },
      { name: 'HOST', value: 'db' },
      { name: 'PORT', value: '5432' },
      { name: 'KEY', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } },
      { name: 'T', value: 'a1trueb' },
    ]);
  });

  it('leaves the $(X) of a plain text to Kubernetes, and escapes that of a text', () => {
    expect(renderEnv({ A: '$(B)', B: text`$(C) $$ $x 5$` }, map)).toEqual([
      { name: 'A', value: '$(B)' },
      { name: 'B', value: '$$(C) $$$ $x 5$' },
    ]);
  });

  it('gives keys inside a text variables of their own, before it, each once', () => {
    const url = text`${login.key('password')}@${db.address}?${login.key('password')}`;
    expect(renderEnv({ URL: url }, map)).toEqual([
      { name: 'URL_PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } },
      { name: 'URL', value: '$(URL_PASSWORD)@db:5432?$(URL_PASSWORD)' },
    ]);
  });

  it('tells keys of two sources apart by the name of the source', () => {
    const both = text`${login.key('password')}:${admin.key('password')}`;
    expect(variablesIn('BOTH', both).map(({ variable }) => variable)).toEqual([
      'BOTH_LOGIN_PASSWORD',
      'BOTH_ADMIN_PASSWORD',
    ]);
    expect(seen({ BOTH: both }).get('BOTH')).toBe('<login/password>:<admin/password>');
  });

  it('is seen by the program as it is written, whatever dollars are in it', () => {
    const key = fc.constantFrom<KeyReference>(login.key('password'), admin.key('password'), settings.key('LEVEL'));
    const literal = fc.string({ unit: fc.constantFrom('$', '(', ')', 'A', 'URL', ' '), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(key, literal), { maxLength: 6 }),
        fc.array(fc.oneof(key, literal), { maxLength: 4 }),
        (url, other) => {
          const written = (parts: typeof url) =>
            parts.map((part) => (typeof part === 'string' ? part : `<${part.source.name}/${part.key}>`)).join('');
          const variables = seen({ URL: new Text(url), OTHER: new Text(other) });
          expect(variables.get('URL')).toBe(written(url));
          expect(variables.get('OTHER')).toBe(written(other));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('defines every variable before its use', () => {
    const key = fc.constantFrom<KeyReference>(login.key('password'), admin.key('password'), settings.key('LEVEL'));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z]{1,3}$/), fc.array(key, { maxLength: 3 })), (texts) => {
        const env = Object.fromEntries(Object.entries(texts).map(([name, keys]) => [name, new Text(keys)]));
        const before = new Set<string>();
        for (const { name, value = '' } of renderEnv(env, map)) {
          for (const [, used] of value.matchAll(/\$\(([^)]*)\)/g)) expect(before).toContain(used);
          before.add(name);
        }
      }),
    );
  });
});

describe('an argument', () => {
  it('is put together as a text is', () => {
    expect(renderArgument('$(A)', map)).toBe('$(A)');
    expect(renderArgument(5, map)).toBe('5');
    expect(renderArgument(db.port, map)).toBe('5432');
    expect(renderArgument(text`--db=${db.address} $(A)`, map)).toBe('--db=db:5432 $$(A)');
  });

  it.each<[string, unknown, RegExp]>([
    ['a secret', login.key('password'), /a secret in an argument/],
    ['a text with a secret', text`${login.key('password')}`, /a secret in an argument/],
    ['a key of a Config', settings.key('LEVEL'), /a key of a Config can't stand/],
    ['files', settings.files(), /must be a text/],
    ['true', true, /must be a text/],
    ['a text with files', text`${settings.files() as never}`, /part 1 of the text is no/],
  ])('refuses %s', (_, value, expected) => {
    expect(argument.safeParse(value).error?.issues[0]?.message).toMatch(expected);
  });
});

it.each<[string, unknown, RegExp]>([
  ['files', settings.files(), /files can be mounted/],
  ['an object', {}, /must be a text, a number/],
  ['nothing', undefined, /has no value/],
  ['a text with a hole', text`a${undefined as never}`, /part 2 of the text is no/],
  ['a text with files', text`a${settings.files() as never}`, /part 2 of the text is no/],
  ['a text with an object', text`${{} as never}`, /part 1 of the text is no/],
])('a variable refuses %s', (_, value, expected) => {
  const [mistake] = mistakesOf(envSchema.safeParse({ A: value }).error?.issues ?? [], { A: value });
  expect([mistake?.message, mistake?.help].join('\n')).toMatch(expected);
});
