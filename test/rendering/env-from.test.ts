import { expect, it } from 'vitest';
import { Config } from '../../src/constructs/config.js';
import { Secret } from '../../src/constructs/secret.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { envFromSchema, isKeySource, renderEnvFrom } from '../../src/rendering/env-from.js';
import { program } from '../program.js';

const { map } = program(() => undefined);
const settings = new Config(map, 'settings', { data: { A: 'x' } });
const login = new Secret(map, 'login', { existing: ['password'] });
const api = new StatelessApp(map, 'api', { image: 'a:1' });

it('all keys of a Config or Secret', () => {
  expect(renderEnvFrom([settings, login, { from: login, prefix: 'DB_', optional: true }])).toEqual([
    { configMapRef: { name: 'settings' } },
    { secretRef: { name: 'login' } },
    { prefix: 'DB_', secretRef: { name: 'login', optional: true } },
  ]);
});

it('are known by what they can do, not by their class', () => {
  expect([settings, login, { kind: 'Secret', keys: () => [], checksum: () => '' }].every(isKeySource)).toBe(true);
  expect([api, {}, null, 'x'].some(isKeySource)).toBe(false);
});

it.each([[[api]], [['settings']], [[{ from: api }]], [[{ from: settings, prefx: 'X' }]], [settings]])(
  'refuses %#',
  (wrong) => {
    expect(envFromSchema.safeParse(wrong).success).toBe(false);
  },
);
