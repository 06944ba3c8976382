import { expect, it } from 'vitest';
import { Secret } from '../../../src/constructs/secret.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { text } from '../../../src/core/references/text.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('variables for keys in texts that are taken', () => {
  const { findings } = program((map) => {
    const login = new Secret(map, 'login', { existing: ['password', 'a.b', 'a-b'] });
    new StatelessApp(map, 'own', {
      image,
      env: { URL: text`${login.key('password')}`, URL_PASSWORD: 'x' },
    });
    new StatelessApp(map, 'alike', {
      image,
      env: { URL: text`${login.key('a.b')}${login.key('a-b')}` },
    });
    new StatelessApp(map, 'others', {
      image,
      env: {
        A_A: text`${login.key('a.b')}`,
        A: text`${new Secret(map, 'other', { existing: ['a.a.b'] }).key('a.a.b')}`,
      },
    });
    const later = new StatelessApp(map, 'later', { image, env: { URL: text`${login.key('password')}` } });
    later.addEnv('URL_PASSWORD', 'x');
    later.addEnv('DB', text`${login.key('password')}${login.key('password')}`);
    later.addEnv('DB_PASSWORD', 'x');
  });
  expect(findings).toMatchInlineSnapshot(`
    "env/name-taken: the key "password" in URL needs the variable URL_PASSWORD, which is there already
      env: { URL: «text\`\${login.key('password')}\`», URL_PASSWORD: 'x' },
      help: rename URL_PASSWORD
    env/name-taken: the key "a-b" in URL needs the variable URL_A_B, which is there already
      env: { URL: «text\`\${login.key('a.b')}\${login.key('a-b')}\`» },
      help: give one of the keys a variable of its own
    env/name-taken: the key "a.a.b" in A needs the variable A_A_A_B, which is there already
      A: «text\`\${new Secret(map, 'other', { existing: ['a.a.b'] }).key('a.a.b')}\`»,
      help: rename A
    env/duplicate: later has the variable URL_PASSWORD already
      later.addEnv(«'URL_PASSWORD'», 'x');
      help: drop one of the two, or rename it
    env/duplicate: later has the variable DB_PASSWORD already
      later.addEnv(«'DB_PASSWORD'», 'x');
      help: drop one of the two, or rename it"
  `);
});

it('a secret in a URL, where it may need encoding', () => {
  const { findings } = program((map) => {
    const login = new Secret(map, 'login', { existing: ['user', 'password'] });
    const api = new StatelessApp(map, 'api', {
      image,
      env: {
        URL: text`postgres://shop:${login.key('password')}@db/orders`,
        SAFE: text`postgres://shop:${login.key('password').urlSafe()}@db/orders`,
        BEFORE: text`${login.key('user')}=http://example.com`,
        PLAIN: text`user=${login.key('user')}`,
      },
    });
    api.addEnv('LATER', text`amqp://${login.key('user')}`);
  });
  expect(findings).toMatchInlineSnapshot(`
    "warning env/secret-in-url: URL puts the key "password" into a URL as it is; a character such as "@" or "/" in it breaks the URL
      URL: «text\`postgres://shop:\${login.key('password')}@db/orders\`»,
      help: give host, user and password in variables of their own, or write .urlSafe() behind the key
    warning env/secret-in-url: LATER puts the key "user" into a URL as it is; a character such as "@" or "/" in it breaks the URL
      api.addEnv('LATER', «text\`amqp://\${login.key('user')}\`»);
      help: give host, user and password in variables of their own, or write .urlSafe() behind the key"
  `);
});
